/** Who may call what: one table of rules for pages, API and engine. */
@NullMarked
package nl.zaakregie.platform.security;

import org.jspecify.annotations.NullMarked;
