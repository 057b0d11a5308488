/** How klantaanvragen are planned and kept. */
@NullMarked
package nl.zaakregie.klantaanvraag.internal;

import org.jspecify.annotations.NullMarked;
