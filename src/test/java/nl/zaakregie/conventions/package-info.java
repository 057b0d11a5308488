/** Rules on the texts of the repository that no compiler checks. */
@NullMarked
package nl.zaakregie.conventions;

import org.jspecify.annotations.NullMarked;
