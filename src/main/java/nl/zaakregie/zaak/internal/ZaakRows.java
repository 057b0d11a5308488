package nl.zaakregie.zaak.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakSamenvatting;
import org.springframework.stereotype.Component;

/** Makes zaken out of rows. */
@Component
class ZaakRows {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    ZaakRows(ObjectMapper json) {
        this.json = json;
    }

    Zaak toZaak(ResultSet row, List<String> documenten, List<Zaak.Historieregel> historie) throws SQLException {
        return new Zaak(
                row.getString("nummer"),
                row.getString("zaaktype"),
                row.getInt("zaaktype_versie"),
                row.getString("omschrijving"),
                row.getObject("startdatum", LocalDate.class),
                row.getObject("verwacht_op", LocalDate.class),
                row.getObject("uiterlijk_op", LocalDate.class),
                row.getObject("einddatum", LocalDate.class),
                row.getString("statustype"),
                Lijn.valueOf(row.getString("lijn")),
                row.getString("afdeling"),
                row.getString("behandelaar"),
                row.getString("resultaattype"),
                row.getString("klantcontact"),
                row.getString("klantnummer"),
                read(row.getString("eigenschappen")),
                documenten,
                row.getString("toelichting"),
                historie,
                row.getInt("versie"));
    }

    static ZaakSamenvatting toSamenvatting(ResultSet row, int index) throws SQLException {
        return new ZaakSamenvatting(
                row.getString("nummer"),
                row.getString("zaaktype"),
                row.getString("omschrijving"),
                row.getObject("einddatum") != null,
                row.getString("statustype"),
                Lijn.valueOf(row.getString("lijn")),
                row.getString("afdeling"),
                row.getString("behandelaar"),
                row.getObject("startdatum", LocalDate.class),
                row.getObject("verwacht_op", LocalDate.class),
                row.getObject("uiterlijk_op", LocalDate.class),
                row.getString("klantcontact"));
    }

    static Zaak.Historieregel toHistorieregel(ResultSet row, int index) throws SQLException {
        return new Zaak.Historieregel(
                row.getObject("op", OffsetDateTime.class).toInstant(), row.getString("door"), row.getString("wat"));
    }

    String write(Map<String, Object> eigenschappen) {
        try {
            return json.writeValueAsString(eigenschappen);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Properties of a zaak could not be written", unwritable);
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Properties of a zaak could not be read", unreadable);
        }
    }
}
