/** Holds klantaanvragen and their planning to what was promised. */
@NullMarked
package nl.zaakregie.klantaanvraag;

import org.jspecify.annotations.NullMarked;
