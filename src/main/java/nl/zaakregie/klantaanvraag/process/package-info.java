/** The process of a promise that moved, and what it binds to. */
@NullMarked
package nl.zaakregie.klantaanvraag.process;

import org.jspecify.annotations.NullMarked;
