/**
 * Technical ground for every module: database, engine, security, web and the log of looks. It knows no domain.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "openapi")
@NullMarked
package nl.zaakregie.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
