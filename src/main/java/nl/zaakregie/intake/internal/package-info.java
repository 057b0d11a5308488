/** The rules of the intake and what is kept of it. */
@NullMarked
package nl.zaakregie.intake.internal;

import org.jspecify.annotations.NullMarked;
