/** Holds the calendar and the terms to the law, to worked examples and to a naive count day by day. */
@NullMarked
package nl.zaakregie.kalender;

import org.jspecify.annotations.NullMarked;
