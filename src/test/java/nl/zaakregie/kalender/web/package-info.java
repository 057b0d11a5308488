/** Holds the page on terms to what a person sees of it. */
@NullMarked
package nl.zaakregie.kalender.web;

import org.jspecify.annotations.NullMarked;
