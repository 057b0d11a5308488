/** Reads, checks and keeps the files of the catalogue. */
@NullMarked
package nl.zaakregie.catalogus.internal;

import org.jspecify.annotations.NullMarked;
