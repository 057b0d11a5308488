/** Customers over the API. */
@NullMarked
package nl.zaakregie.klant.web;

import org.jspecify.annotations.NullMarked;
