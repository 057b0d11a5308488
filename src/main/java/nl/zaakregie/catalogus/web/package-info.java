/** The catalogue over the API. */
@NullMarked
package nl.zaakregie.catalogus.web;

import org.jspecify.annotations.NullMarked;
