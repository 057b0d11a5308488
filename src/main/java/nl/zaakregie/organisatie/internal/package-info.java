/** Who gets an account at the first start. */
@NullMarked
package nl.zaakregie.organisatie.internal;

import org.jspecify.annotations.NullMarked;
