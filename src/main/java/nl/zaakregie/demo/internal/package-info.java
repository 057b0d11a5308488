/** Makes up the history, and lets made-up colleagues live it through the same doors as real ones. */
@NullMarked
package nl.zaakregie.demo.internal;

import org.jspecify.annotations.NullMarked;
