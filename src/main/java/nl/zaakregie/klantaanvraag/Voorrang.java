package nl.zaakregie.klantaanvraag;

import java.util.List;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;

/**
 * Why a zaak has its place among the work of its department.
 *
 * @param klantaanvraag number of the klantaanvraag it belongs to
 * @param ervoor how many open zaken of the department come before it
 * @param uitleg the reason, in Dutch sentences
 */
public record Voorrang(String klantaanvraag, Onderdeel zaak, int ervoor, List<String> uitleg) {

    public Voorrang {
        uitleg = List.copyOf(uitleg);
    }
}
