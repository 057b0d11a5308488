/** One registration for every contact with a customer, whatever the channel: what was asked, decided, answered and when. */
@ApplicationModule(allowedDependencies = {"platform", "openapi", "klant", "organisatie", "catalogus"})
@NullMarked
package nl.zaakregie.klantcontact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
