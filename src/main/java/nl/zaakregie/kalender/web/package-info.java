/** The page and the endpoint with which anybody who is logged in can count a term. */
@NullMarked
package nl.zaakregie.kalender.web;

import org.jspecify.annotations.NullMarked;
