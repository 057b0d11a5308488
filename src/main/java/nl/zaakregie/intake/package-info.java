/** The first line at work: decides on a contact, checks what a zaak needs, makes the zaken or hands the contact over. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "openapi",
            "catalogus",
            "organisatie",
            "klant",
            "klantcontact",
            "klantcontact :: web",
            "klantaanvraag",
            "zaak",
            "post"
        })
@NullMarked
package nl.zaakregie.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
