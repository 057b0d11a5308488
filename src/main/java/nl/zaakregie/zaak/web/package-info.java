/** Zaken over the API. */
@NullMarked
package nl.zaakregie.zaak.web;

import org.jspecify.annotations.NullMarked;
