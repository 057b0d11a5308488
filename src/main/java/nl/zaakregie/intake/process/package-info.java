/** The process of a contact and what it binds to. */
@NullMarked
package nl.zaakregie.intake.process;

import org.jspecify.annotations.NullMarked;
