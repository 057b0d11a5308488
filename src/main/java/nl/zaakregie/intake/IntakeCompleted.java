package nl.zaakregie.intake;

import nl.zaakregie.klantcontact.Vraagnummer;

/** An intake ended; published in the transaction that wrote it. */
public record IntakeCompleted(Vraagnummer vraag, IntakeUitkomst uitkomst) {}
