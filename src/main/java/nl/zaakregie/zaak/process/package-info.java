/** The process of a zaak and what it binds to. */
@NullMarked
package nl.zaakregie.zaak.process;

import org.jspecify.annotations.NullMarked;
