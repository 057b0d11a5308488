package nl.zaakregie.klantcontact.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Betrokkenesoort;
import nl.zaakregie.klantcontact.Contacttijden;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.Klantcontact.Historieregel;
import nl.zaakregie.klantcontact.KlantcontactSamenvatting;
import nl.zaakregie.klantcontact.Vraag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes contacts and their questions out of rows, and values for rows. */
@Component
class KlantcontactRows {

    private final ObjectMapper json;

    KlantcontactRows(ObjectMapper json) {
        this.json = json;
    }

    Klantcontact toKlantcontact(ResultSet row, int index) throws SQLException {
        return new Klantcontact(
                row.getString("nummer"),
                isAfgerond(row),
                row.getString("kanaal"),
                Betrokkenesoort.valueOf(row.getString("betrokkene")),
                row.getString("klantnummer"),
                row.getString("notitie"),
                toStrings(row, "tags"),
                toAfhandeling(row),
                toTijden(row),
                row.getString("medewerker"),
                List.of(read(row.getString("vragen"), Vraag[].class)),
                List.of(read(row.getString("historie"), Historieregel[].class)));
    }

    static KlantcontactSamenvatting toSamenvatting(ResultSet row, int index) throws SQLException {
        return new KlantcontactSamenvatting(
                row.getString("nummer"),
                row.getString("kanaal"),
                row.getString("vraagtype"),
                toStrings(row, "vraagtypen"),
                row.getString("klantnummer"),
                row.getString("afdeling"),
                isAfgerond(row),
                toAfhandeling(row),
                toTijden(row),
                toStrings(row, "tags"));
    }

    String write(Eerstelijnsbeslissing beslissing) {
        try {
            return json.writeValueAsString(beslissing);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A decision could not be written", unwritable);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored contact could not be read", unreadable);
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
                findInstant(row, "gesprek_geeindigd_op"),
                findInstant(row, "geeindigd_op"),
                row.getObject("wachttijd_seconden", Integer.class));
    }

    private static List<String> toStrings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant getInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
