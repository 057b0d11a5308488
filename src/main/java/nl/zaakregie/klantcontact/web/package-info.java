/** Contacts over the API: reading and searching, and how a contact looks there. */
@NamedInterface("web")
@NullMarked
package nl.zaakregie.klantcontact.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
