/** How zaken are kept and searched. */
@NullMarked
package nl.zaakregie.zaak.internal;

import org.jspecify.annotations.NullMarked;
