/** The only general place that knows Camunda: how models are deployed, guarded, started and completed. */
@NullMarked
package nl.zaakregie.platform.engine;

import org.jspecify.annotations.NullMarked;
