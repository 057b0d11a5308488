/** Who is calling, and what there is of this customer already: earlier contacts over all channels, and running zaken. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "openapi",
            "catalogus",
            "klant",
            "klant :: web",
            "klantcontact",
            "klantcontact :: web",
            "zaak"
        })
@NullMarked
package nl.zaakregie.klantbeeld;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
