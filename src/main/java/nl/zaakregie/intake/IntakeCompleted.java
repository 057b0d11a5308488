package nl.zaakregie.intake;

/** An intake ended; published in the transaction that wrote it. */
public record IntakeCompleted(String klantcontact, IntakeUitkomst uitkomst) {}
