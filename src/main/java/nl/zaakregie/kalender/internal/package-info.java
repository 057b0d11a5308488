/** Reads the calendar file and counts terms. */
@NullMarked
package nl.zaakregie.kalender.internal;

import org.jspecify.annotations.NullMarked;
