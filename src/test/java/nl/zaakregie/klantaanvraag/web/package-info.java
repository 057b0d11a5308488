/** Tests of the pages of klantaanvragen. */
@NullMarked
package nl.zaakregie.klantaanvraag.web;

import org.jspecify.annotations.NullMarked;
