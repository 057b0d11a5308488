/** Mail out: a message is written down with the change that causes it, and sent afterwards. It knows no domain. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package nl.zaakregie.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
