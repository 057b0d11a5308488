/** How contacts are kept and searched. */
@NullMarked
package nl.zaakregie.klantcontact.internal;

import org.jspecify.annotations.NullMarked;
