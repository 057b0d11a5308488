/** Contacts over the API: reading and searching. */
@NullMarked
package nl.zaakregie.klantcontact.web;

import org.jspecify.annotations.NullMarked;
