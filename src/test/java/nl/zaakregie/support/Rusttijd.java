package nl.zaakregie.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The time that a promise that moved must stand still before the customer hears of it. */
public final class Rusttijd {

    private Rusttijd() {}

    /** As if it were over for the klantaanvraag of this zaak; answers whether there was something to tell. */
    public static boolean pass(JdbcClient jdbc, String zaak) {
        return jdbc.sql("""
                        update klantaanvraag k set bericht_na = bericht_na - interval '1 day' from klantaanvraag_zaak z
                        where z.zaak = :zaak and z.klantaanvraag = k.nummer and k.bericht_na is not null
                        """).param("zaak", zaak).update() == 1;
    }
}
