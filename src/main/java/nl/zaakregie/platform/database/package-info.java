/** The PostgreSQL behind the application: embedded when none is configured, and durable either way. */
@NullMarked
package nl.zaakregie.platform.database;

import org.jspecify.annotations.NullMarked;
