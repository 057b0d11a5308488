package nl.zaakregie.intake;

import nl.zaakregie.klantcontact.Vraagnummer;

/** The first line handed a question of a contact over to a department; published in the transaction that wrote it. */
public record KlantcontactTransferred(Vraagnummer vraag, String afdeling) {}
