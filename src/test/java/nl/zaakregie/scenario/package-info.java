/** One test a promise: what people do, from beginning to end, in a real browser. */
@NullMarked
package nl.zaakregie.scenario;

import org.jspecify.annotations.NullMarked;
