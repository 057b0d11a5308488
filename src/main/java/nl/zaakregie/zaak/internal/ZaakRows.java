package nl.zaakregie.zaak.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.zaak.Aanvullingsuitkomst;
import nl.zaakregie.zaak.Informatiewijze;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Statusregel;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakSamenvatting;
import nl.zaakregie.zaak.Zaaktoestand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes zaken out of rows. */
@Component
class ZaakRows {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    private final Catalogus catalogus;

    ZaakRows(ObjectMapper json, Catalogus catalogus) {
        this.json = json;
        this.catalogus = catalogus;
    }

    Zaak toZaak(
            ResultSet row,
            List<Zaak.Aanvulling> opschortingen,
            int teruggaven,
            List<String> documenten,
            List<Zaak.Notitie> notities,
            List<Zaak.Historieregel> historie,
            List<Statusregel> statussen)
            throws SQLException {
        String zaaktype = row.getString("zaaktype");
        int versie = row.getInt("zaaktype_versie");
        String geinformeerdVia = row.getString("geinformeerd_via");
        return new Zaak(
                row.getString("nummer"),
                zaaktype,
                versie,
                row.getString("omschrijving"),
                row.getObject("startdatum", LocalDate.class),
                row.getObject("verwacht_op", LocalDate.class),
                row.getObject("uiterlijk_op", LocalDate.class),
                row.getObject("einddatum", LocalDate.class),
                Zaaktoestand.valueOf(row.getString("toestand")),
                catalogus.getZaaktype(zaaktype, versie).doorlooptijd(),
                row.getObject("geplande_start", LocalDate.class),
                row.getObject("uiterste_start", LocalDate.class),
                instant(row, "gestart_op"),
                opschortingen,
                row.getObject("verlengd_op", LocalDate.class),
                instant(row, "klaar_voor"),
                teruggaven,
                row.getString("statustype"),
                Lijn.valueOf(row.getString("lijn")),
                row.getString("afdeling"),
                row.getString("behandelaar"),
                row.getString("resultaattype"),
                row.getBoolean("ingetrokken"),
                row.getString("voorgesteld_resultaat") == null
                        ? null
                        : new Zaak.Voorstel(row.getString("voorgesteld_resultaat"), row.getString("voorgesteld_door")),
                geinformeerdVia == null ? null : Informatiewijze.valueOf(geinformeerdVia),
                row.getString("klantcontact"),
                row.getString("klantnummer"),
                read(row.getString("eigenschappen")),
                documenten,
                row.getString("toelichting"),
                notities,
                historie,
                statussen,
                row.getInt("versie"));
    }

    static ZaakSamenvatting toSamenvatting(ResultSet row, int index) throws SQLException {
        return new ZaakSamenvatting(
                row.getString("nummer"),
                row.getString("zaaktype"),
                row.getInt("zaaktype_versie"),
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

    static Zaak.Aanvulling toAanvulling(ResultSet row, int index) throws SQLException {
        String uitkomst = row.getString("uitkomst");
        return new Zaak.Aanvulling(
                row.getObject("gevraagd_op", LocalDate.class),
                row.getString("gevraagd"),
                row.getObject("uiterst_op", LocalDate.class),
                row.getObject("beeindigd_op", LocalDate.class),
                uitkomst == null ? null : Aanvullingsuitkomst.valueOf(uitkomst));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static Zaak.Historieregel toHistorieregel(ResultSet row, int index) throws SQLException {
        return new Zaak.Historieregel(
                row.getObject("op", OffsetDateTime.class).toInstant(), row.getString("door"), row.getString("wat"));
    }

    static Statusregel toStatusregel(ResultSet row, int index) throws SQLException {
        return new Statusregel(
                row.getString("statustype"),
                row.getObject("op", OffsetDateTime.class).toInstant(),
                row.getString("door"));
    }

    static Zaak.Notitie toNotitie(ResultSet row, int index) throws SQLException {
        return new Zaak.Notitie(
                row.getObject("op", OffsetDateTime.class).toInstant(), row.getString("door"), row.getString("tekst"));
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
