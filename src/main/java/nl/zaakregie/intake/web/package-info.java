/** The door of the contact process: registering, intake, transfer and judgement. */
@NullMarked
package nl.zaakregie.intake.web;

import org.jspecify.annotations.NullMarked;
