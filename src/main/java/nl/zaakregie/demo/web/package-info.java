/** Keeps the door closed while the history is being made. */
@NullMarked
package nl.zaakregie.demo.web;

import org.jspecify.annotations.NullMarked;
