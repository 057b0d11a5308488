/** The process of a message that was not delivered. */
@NullMarked
package nl.zaakregie.post.process;

import org.jspecify.annotations.NullMarked;
