/** What keeps the house in its plan: the modules, what they may know of each other, and what each document says about them. */
@NullMarked
package nl.zaakregie.architecture;

import org.jspecify.annotations.NullMarked;
