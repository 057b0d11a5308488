package nl.zaakregie.support;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies that the contract accepts, to start a test from. */
public final class Voorbeelden {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Voorbeelden() {}

    /** An anonymous caller asks when the recycling centre is open and is answered at once. */
    public static String directContact() {
        return """
                {"kanaal": "telefoon", "betrokkene": {"soort": "ANONIEM"}, "vraagtype": "openingstijden-milieustraat",
                 "vraag": "Wanneer kan ik puin brengen?", "antwoord": "Dinsdag tot en met zaterdag.",
                 "antwoordtype": "informatie-gegeven", "afhandeling": "DIRECT"}""";
    }

    /** The caller is registered with this name and asks the same. */
    public static String directContactOfNewCustomer(String naam) {
        return with(directContact(), "/betrokkene", json("""
                {"soort": "NIEUW", "gegevens": {"naam": "%s", "voornaam": "Vera", "geboortedatum": "1984-02-29",
                 "telefoonnummer": "0600000001", "emailadres": "vera@voorbeeld.example", "straatnaam": "Voorbeeldstraat",
                 "huisnummer": 12, "huisnummertoevoeging": "A", "postcode": "1234 ab", "woonplaats": "Voorbeeldstad"}}
                """.formatted(naam)));
    }

    /** An anonymous caller wants a department to call back. */
    public static String terugbelverzoek(String afdeling) {
        return """
                {"kanaal": "telefoon", "betrokkene": {"soort": "ANONIEM"}, "vraagtype": "openingstijden-milieustraat",
                 "vraag": "Kan ik mijn eigen puinbak neerzetten?", "afhandeling": "TERUGBELVERZOEK", "afdeling": "%s",
                 "telefoonnummer": "0600000002"}""".formatted(afdeling);
    }

    /** An anonymous caller asks for something; what happens depends on the zaaktype. */
    public static String aanvraag(String vraagtype, String zaaktype) {
        return """
                {"kanaal": "telefoon", "betrokkene": {"soort": "ANONIEM"}, "vraagtype": "%s", "zaaktype": "%s",
                 "vraag": "Ik wil dit graag regelen."}""".formatted(vraagtype, zaaktype);
    }

    /** A next question in the same contact, answered at once; of another theme than {@link #directContact()}. */
    public static String directeVraag() {
        return """
                {"vraagtype": "paspoort-ophalen", "vraag": "Ligt mijn paspoort klaar?", "antwoord": "Ja, aan balie 3.",
                 "antwoordtype": "product-overhandigd"}""";
    }

    /** A next question in the same contact for something; what happens depends on the zaaktype. */
    public static String aangevraagd(String vraagtype, String zaaktype) {
        return """
                {"vraagtype": "%s", "zaaktype": "%s", "vraag": "En dit wil ik ook regelen."}""".formatted(vraagtype, zaaktype);
    }

    /** A next question in the same contact that a department calls back about. */
    public static String terugTeBellen(String afdeling) {
        return """
                {"vraagtype": "openingstijden-milieustraat", "vraag": "Mag mijn puinbak op straat?",
                 "afhandeling": "TERUGBELVERZOEK", "afdeling": "%s", "telefoonnummer": "0600000004"}""".formatted(afdeling);
    }

    /** The same contact in which the customer went on to ask these questions. */
    public static String withVervolgvragen(String contact, String... vragen) {
        ArrayNode array = JSON.createArrayNode();
        for (String vraag : vragen) {
            array.add(json(vraag));
        }
        return with(contact, "/vervolgvragen", array);
    }

    /** Something simple: the second line does it. */
    public static String uittreksel() {
        return """
                {"zaaktype": "uittreksel-brp", "eigenschappen": {"bsn": "999990019", "geboortedatum": "1984-02-29",
                 "soortUittreksel": "naam en adres", "aantal": 2, "verzending": "meenemen aan de balie"}}""";
    }

    /** Something standard: the department does it. */
    public static String parkeervergunning() {
        return """
                {"zaaktype": "parkeervergunning", "eigenschappen": {"straatnaam": "Voorbeeldstraat", "huisnummer": "12",
                 "postcode": "1234AB", "woonplaats": "Voorbeeldstad", "kenteken": "XX-99-XX", "autoVan": "leaseauto",
                 "ingangsdatum": "2026-12-01", "tweedeVergunning": false},
                 "documenten": ["verklaring-gebruik-auto"], "toelichting": "De klant verhuist op de eerste."}""";
    }

    /** Something simple of another department than {@link #parkeervergunning()}. */
    public static String verhuizing() {
        return """
                {"zaaktype": "verhuizing-doorgeven", "eigenschappen": {"bsn": "999990019", "verhuisdatum": "2026-12-01",
                 "nieuweStraatnaam": "Voorbeeldstraat", "nieuwHuisnummer": "12", "nieuwePostcode": "1234AB",
                 "nieuweWoonplaats": "Voorbeeldstad", "woonsituatie": "huurwoning", "aantalPersonen": 0}}""";
    }

    /** Five working days of work. */
    public static String hond() {
        return """
                {"zaaktype": "hond-aanmelden", "eigenschappen": {"bsn": "999990019", "wijziging": "hond erbij",
                 "datumWijziging": "2026-06-01", "aantalHonden": 1}}""";
    }

    /** Fifteen working days of work, of the same department as {@link #hond()}. */
    public static String kwijtschelding() {
        return """
                {"zaaktype": "kwijtschelding", "eigenschappen": {"bsn": "999990019", "aanslagnummer": "123", "netto": 1200,
                 "woonsituatie": "alleen", "auto": false}, "documenten": ["bankafschriften", "inkomensspecificatie"]}""";
    }

    /** Something too complex for an intake: only the department makes this zaak. */
    public static String evenementenvergunning() {
        return """
                {"zaaktype": "evenementenvergunning", "eigenschappen": {"naamEvenement": "Voorbeeldfestival",
                 "begindatum": "2027-06-01", "einddatum": "2027-06-02", "locatie": "Voorbeeldpark", "aantalBezoekers": 5000,
                 "soortEvenement": "muziek of festival", "alcohol": true, "programma": "Twee dagen muziek."},
                 "documenten": ["draaiboek", "plattegrond"]}""";
    }

    /** The end of an intake, or of a judgement by a department, with these zaken. */
    public static String zaken(String... zaken) {
        ArrayNode array = JSON.createArrayNode();
        for (String zaak : zaken) {
            array.add(json(zaak));
        }
        return JSON.createObjectNode()
                .put("uitkomst", "ZAAK")
                .<ObjectNode>set("zaken", array)
                .toString();
    }

    /** The same contact, of a customer who is known. */
    public static String ofKlant(String contact, String klantnummer) {
        return with(contact, "/betrokkene", json("{\"soort\": \"BEKEND\", \"klantnummer\": \"" + klantnummer + "\"}"));
    }

    /** The same body with another value at this JSON pointer. */
    public static String with(String body, String pointer, Object value) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode root = json(body);
        JsonNode parent = root.at(place.head());
        JsonNode node = JSON.valueToTree(value);
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), node);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), node);
        }
        return root.toString();
    }

    /** The same body without what is at this JSON pointer. */
    public static String without(String body, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode root = json(body);
        ((ObjectNode) root.at(place.head())).remove(place.last().getMatchingProperty());
        return root.toString();
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }
}
