/** A municipality that does not exist, with three months of history, for whoever wants to see the product at work. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "catalogus",
            "kalender",
            "klant",
            "klantcontact",
            "intake",
            "zaak",
            "klantaanvraag"
        })
@NullMarked
package nl.zaakregie.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
