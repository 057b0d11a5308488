package nl.zaakregie.zaak.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.zaakregie.catalogus.Catalogus;
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

    /** The times that the term of zaak {@code z} stood still, for {@link #opschortingen}. */
    static final String OPSCHORTINGEN = """
            (select json_agg(json_build_object(
                 'gevraagdOp', o.gevraagd_op, 'gevraagd', o.gevraagd, 'uiterstOp', o.uiterst_op,
                 'beeindigdOp', o.beeindigd_op, 'uitkomst', o.uitkomst) order by o.id)
             from zaak_opschorting o where o.zaak = z.nummer) as opschortingen""";

    private static final JavaType VALUES =
            TypeFactory.defaultInstance().constructMapType(Map.class, String.class, Object.class);

    private final ObjectMapper json;

    private final Catalogus catalogus;

    ZaakRows(ObjectMapper json, Catalogus catalogus) {
        this.json = json;
        this.catalogus = catalogus;
    }

    Zaak toZaak(ResultSet row, int index) throws SQLException {
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
                opschortingen(row),
                row.getObject("verlengd_op", LocalDate.class),
                row.getObject("heropend_op", LocalDate.class),
                instant(row, "klaar_voor"),
                row.getInt("teruggaven"),
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
                read(row.getString("eigenschappen"), VALUES),
                list(row, "documenten", String[].class),
                row.getString("toelichting"),
                list(row, "notities", Zaak.Notitie[].class),
                list(row, "historie", Zaak.Historieregel[].class),
                list(row, "statussen", Statusregel[].class),
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

    List<Zaak.Aanvulling> opschortingen(ResultSet row) throws SQLException {
        return list(row, "opschortingen", Zaak.Aanvulling[].class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    String write(Map<String, Object> eigenschappen) {
        try {
            return json.writeValueAsString(eigenschappen);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Properties of a zaak could not be written", unwritable);
        }
    }

    private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? List.of() : List.of(this.<T[]>read(text, json.constructType(type)));
    }

    private <T> T read(String text, JavaType type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored zaak could not be read", unreadable);
        }
    }
}
