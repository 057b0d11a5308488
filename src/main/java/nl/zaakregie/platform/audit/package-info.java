/** The append-only log of who looked at personal data. */
@NullMarked
package nl.zaakregie.platform.audit;

import org.jspecify.annotations.NullMarked;
