/** The people and groups of the municipality, as accounts that can log in and groups that get work. */
@ApplicationModule(allowedDependencies = {"platform", "catalogus"})
@NullMarked
package nl.zaakregie.organisatie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
