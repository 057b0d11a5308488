/** The people and organisations that contact the municipality, as far as the KCC needs to know them. */
@ApplicationModule(allowedDependencies = {"platform", "openapi"})
@NullMarked
package nl.zaakregie.klant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
