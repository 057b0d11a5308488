/** Customers over the API: reading, and how a customer looks there. */
@NamedInterface("web")
@NullMarked
package nl.zaakregie.klant.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
