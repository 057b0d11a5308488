package nl.zaakregie.support;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.NewZaak;
import nl.zaakregie.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes zaken of any zaaktype without an intake, for tests that are about what comes after it. */
public final class Zaakmaker {

    private final Zaken zaken;
    private final Catalogus catalogus;
    private final TransactionTemplate transaction;

    public Zaakmaker(Zaken zaken, Catalogus catalogus, PlatformTransactionManager transactions) {
        this.zaken = zaken;
        this.catalogus = catalogus;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A zaak for the department of its zaaktype; its number. */
    public String create(String zaaktype) {
        return create(zaaktype, null);
    }

    /** A zaak for the department of its zaaktype, planned to begin on this day; its number. */
    public String create(String zaaktype, @Nullable LocalDate geplandeStart) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("anja", null, "ROLE_eerstelijn"));
        try {
            return transaction.execute(status -> zaken.create(new NewZaak(
                            catalogus.getZaaktype(zaaktype),
                            Lijn.VAKAFDELING,
                            Map.of(),
                            Set.of(),
                            null,
                            null,
                            null,
                            geplandeStart,
                            null))
                    .nummer());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
