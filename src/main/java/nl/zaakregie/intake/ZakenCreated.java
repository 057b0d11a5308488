package nl.zaakregie.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on a contact made these zaken; published in the transaction that wrote them.
 *
 * @param klantnummer for whom; null for somebody unknown
 * @param zaken their numbers, in the order in which they were asked for; at least one
 */
public record ZakenCreated(String klantcontact, @Nullable String klantnummer, List<String> zaken) {}
