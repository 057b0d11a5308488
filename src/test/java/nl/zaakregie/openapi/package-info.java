/** Holds the rules of the API contract: how it is written, and that its examples are true. */
@NullMarked
package nl.zaakregie.openapi;

import org.jspecify.annotations.NullMarked;
