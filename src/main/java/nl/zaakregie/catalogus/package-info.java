/**
 * What the municipality delivers: zaaktypen with their versions, vraagtypen and the lists around them, read from the
 * reviewed files in {@code zaaktypecatalogus/} and checked as a whole before the application starts.
 */
@ApplicationModule(allowedDependencies = {"platform", "openapi"})
@NullMarked
package nl.zaakregie.catalogus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
