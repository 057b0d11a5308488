/** Holds the planning to worked examples and to a walk that tries every day. */
@NullMarked
package nl.zaakregie.klantaanvraag.internal;

import org.jspecify.annotations.NullMarked;
