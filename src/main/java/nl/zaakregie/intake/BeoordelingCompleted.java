package nl.zaakregie.intake;

/** A department judged a contact; published in the transaction that wrote it. */
public record BeoordelingCompleted(String klantcontact, BeoordelingUitkomst uitkomst) {}
