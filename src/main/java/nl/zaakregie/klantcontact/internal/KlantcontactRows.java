package nl.zaakregie.klantcontact.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Betrokkenesoort;
import nl.zaakregie.klantcontact.Contacttijden;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.Klantcontact.Historieregel;
import nl.zaakregie.klantcontact.Klantcontact.Overdracht;
import nl.zaakregie.klantcontact.Klantcontact.Zaakverwijzing;
import nl.zaakregie.klantcontact.KlantcontactSamenvatting;
import nl.zaakregie.klantcontact.Overdrachtsvorm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes contacts out of rows. */
@Component
class KlantcontactRows {

    private final ObjectMapper json;

    KlantcontactRows(ObjectMapper json) {
        this.json = json;
    }

    Klantcontact toKlantcontact(ResultSet row, Parts parts) throws SQLException {
        return new Klantcontact(
                row.getString("nummer"),
                isAfgerond(row),
                row.getString("kanaal"),
                Betrokkenesoort.valueOf(row.getString("betrokkene")),
                row.getString("klantnummer"),
                row.getString("vraagtype"),
                row.getString("zaaktype"),
                row.getString("vraag"),
                row.getString("antwoord"),
                row.getString("antwoordtype"),
                row.getString("notitie"),
                parts.tags(),
                toAfhandeling(row),
                row.getString("afdeling"),
                row.getString("telefoonnummer"),
                readBeslissing(row.getString("beslissing")),
                toTijden(row),
                row.getString("medewerker"),
                parts.overdracht().orElse(null),
                parts.zaken(),
                parts.historie());
    }

    static KlantcontactSamenvatting toSamenvatting(ResultSet row, int index) throws SQLException {
        return new KlantcontactSamenvatting(
                row.getString("nummer"),
                row.getString("kanaal"),
                row.getString("vraagtype"),
                row.getString("klantnummer"),
                row.getString("afdeling"),
                isAfgerond(row),
                toAfhandeling(row),
                toTijden(row),
                List.of((String[]) row.getArray("tags").getArray()));
    }

    static Overdracht toOverdracht(ResultSet row, int index) throws SQLException {
        return new Overdracht(
                Overdrachtsvorm.valueOf(row.getString("vorm")),
                row.getString("afdeling"),
                row.getString("medewerker"),
                findInstant(row, "afspraak_op"),
                row.getString("telefoonnummer"),
                row.getString("toelichting"),
                getInstant(row, "overgedragen_op"),
                row.getString("door"));
    }

    static Zaakverwijzing toZaakverwijzing(ResultSet row, int index) throws SQLException {
        return new Zaakverwijzing(
                row.getString("zaaknummer"),
                row.getString("zaaktype"),
                row.getString("omschrijving"),
                row.getObject("verwacht_op", LocalDate.class));
    }

    static Historieregel toHistorieregel(ResultSet row, int index) throws SQLException {
        return new Historieregel(getInstant(row, "op"), row.getString("door"), row.getString("wat"));
    }

    String write(Eerstelijnsbeslissing beslissing) {
        try {
            return json.writeValueAsString(beslissing);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A decision could not be written", unwritable);
        }
    }

    private Eerstelijnsbeslissing readBeslissing(String text) {
        try {
            return json.readValue(text, Eerstelijnsbeslissing.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored decision could not be read", unreadable);
        }
    }

    private static boolean isAfgerond(ResultSet row) throws SQLException {
        return "AFGEROND".equals(row.getString("status"));
    }

    private static @Nullable Afhandeling toAfhandeling(ResultSet row) throws SQLException {
        String name = row.getString("afhandeling");
        return name == null ? null : Afhandeling.valueOf(name);
    }

    private static Contacttijden toTijden(ResultSet row) throws SQLException {
        return new Contacttijden(
                getInstant(row, "begonnen_op"),
                findInstant(row, "geeindigd_op"),
                row.getObject("wachttijd_seconden", Integer.class));
    }

    private static Instant getInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** What stands in the tables around a contact. */
    record Parts(
            List<String> tags,
            Optional<Overdracht> overdracht,
            List<Zaakverwijzing> zaken,
            List<Historieregel> historie) {}
}
