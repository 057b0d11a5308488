/** The contract as Java: interfaces and models generated from {@code openapi/zaakregie.yaml}; nothing is written by hand. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package nl.zaakregie.openapi;

import org.springframework.modulith.ApplicationModule;
