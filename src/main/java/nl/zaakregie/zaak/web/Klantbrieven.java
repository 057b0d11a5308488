package nl.zaakregie.zaak.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaaktoestand;
import org.jspecify.annotations.Nullable;

/** Texts for the customer, ready to be sent as a letter or by mail: what is still needed, and that it takes longer. */
final class Klantbrieven {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private Klantbrieven() {}

    /** The text that fits the zaak now; empty when there is nothing to tell. */
    static Optional<Brief> of(Zaak zaak, @Nullable String naam) {
        if (zaak.toestand() == Zaaktoestand.OPGESCHORT) {
            return zaak.opschortingen().stream()
                    .filter(aanvulling -> aanvulling.beeindigdOp() == null)
                    .findFirst()
                    .map(aanvulling -> request(zaak, naam, aanvulling));
        }
        return zaak.verlengdOp() == null || zaak.afgerond() ? Optional.empty() : Optional.of(extension(zaak, naam));
    }

    private static Brief request(Zaak zaak, @Nullable String naam, Zaak.Aanvulling aanvulling) {
        return new Brief("Wij hebben nog iets van u nodig (" + zaak.nummer() + ")", """
                %s

                Wij behandelen '%s'. Het nummer is %s. Om verder te kunnen, hebben wij nog van u nodig:

                %s

                Wilt u dit uiterlijk op %s aan ons sturen? Zet er het nummer %s bij.

                Zolang wij op u wachten, staat de termijn voor ons besluit stil. Dat staat in artikel 4:15 van de Algemene wet \
                bestuursrecht. Krijgen wij het niet op tijd, dan gaan wij verder met wat wij wel hebben. Het kan ook zijn dat wij \
                dan niets voor u kunnen doen.

                Lukt het niet op tijd? Neem dan voor die dag contact met ons op.
                """.formatted(
                        greeting(naam),
                        zaak.omschrijving(),
                        zaak.nummer(),
                        aanvulling.gevraagd().strip(),
                        DAG.format(aanvulling.uiterstOp()),
                        zaak.nummer()));
    }

    private static Brief extension(Zaak zaak, @Nullable String naam) {
        return new Brief("Wij hebben meer tijd nodig (" + zaak.nummer() + ")", """
                %s

                Wij behandelen '%s'. Het nummer is %s. Wij begonnen op %s.

                Het lukt ons niet om op tijd klaar te zijn. Daarom verlengen wij de termijn. U hoort uiterlijk op %s van ons. \
                Dat mag volgens de regels die bij uw aanvraag horen.
                """.formatted(
                greeting(naam), zaak.omschrijving(), zaak.nummer(), day(zaak.startdatum()), day(zaak.verwachtOp())));
    }

    private static String greeting(@Nullable String naam) {
        return naam == null || naam.isBlank() ? "Beste meneer of mevrouw," : "Beste " + naam + ",";
    }

    private static String day(LocalDate dag) {
        return DAG.format(dag);
    }

    /** What the customer reads. */
    record Brief(String onderwerp, String tekst) {

        /** Leaves the text out: records end up in logs. */
        @Override
        public String toString() {
            return "Brief[]";
        }
    }
}
