@NullMarked
package nl.zaakregie.kalender.internal;

import org.jspecify.annotations.NullMarked;
