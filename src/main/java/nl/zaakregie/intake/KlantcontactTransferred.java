package nl.zaakregie.intake;

/** The first line handed a contact over to a department; published in the transaction that wrote it. */
public record KlantcontactTransferred(String klantcontact, String afdeling) {}
