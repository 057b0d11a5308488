/** The zaak: one procedure of one zaaktype, from its number to its resultaat. */
@ApplicationModule(allowedDependencies = {"platform", "openapi", "catalogus", "kalender", "klant", "organisatie"})
@NullMarked
package nl.zaakregie.zaak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
