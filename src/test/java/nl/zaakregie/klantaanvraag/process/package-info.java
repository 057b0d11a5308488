/** Tests of the process of a promise that moved. */
@NullMarked
package nl.zaakregie.klantaanvraag.process;

import org.jspecify.annotations.NullMarked;
