package nl.zaakregie.intake;

import nl.zaakregie.klantcontact.Vraagnummer;

/** A department judged a question; published in the transaction that wrote it. */
public record BeoordelingCompleted(Vraagnummer vraag, BeoordelingUitkomst uitkomst) {}
