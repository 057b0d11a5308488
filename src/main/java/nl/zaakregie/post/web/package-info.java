/** The page of the demo that shows what was sent. */
@NullMarked
package nl.zaakregie.post.web;

import org.jspecify.annotations.NullMarked;
