/** The contract as Java: interfaces and models generated from {@code openapi/zaakregie.yaml}; nothing is written by hand. */
@ApplicationModule(allowedDependencies = {})
package nl.zaakregie.openapi;

import org.springframework.modulith.ApplicationModule;
