/**
 * The klantaanvraag: what a customer asked for at once, with the zaken that come of it, planned backward from the day on which all of it
 * is ready.
 */
@ApplicationModule(allowedDependencies = {"platform", "openapi", "catalogus", "kalender", "zaak"})
@NullMarked
package nl.zaakregie.klantaanvraag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
