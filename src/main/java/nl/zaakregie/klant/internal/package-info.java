/** How customers are kept. */
@NullMarked
package nl.zaakregie.klant.internal;

import org.jspecify.annotations.NullMarked;
