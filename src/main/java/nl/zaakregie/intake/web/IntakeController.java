package nl.zaakregie.intake.web;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.intake.Eerstelijnsbeslissingen;
import nl.zaakregie.intake.Intakes;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.Vraagnummer;
import nl.zaakregie.klantcontact.web.KlantcontactModel;
import nl.zaakregie.openapi.Beoordeling;
import nl.zaakregie.openapi.Beslissing;
import nl.zaakregie.openapi.Beslissingsvraag;
import nl.zaakregie.openapi.IntakeAfronding;
import nl.zaakregie.openapi.IntakeApi;
import nl.zaakregie.openapi.KlantcontactBevestiging;
import nl.zaakregie.openapi.NieuwKlantcontact;
import nl.zaakregie.openapi.NieuweOverdracht;
import nl.zaakregie.openapi.Vraagbevestiging;
import nl.zaakregie.platform.web.Idempotentie;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IntakeController implements IntakeApi {

    private final Intakes intakes;
    private final Eerstelijnsbeslissingen beslissingen;
    private final Catalogus catalogus;
    private final Klantcontacten klantcontacten;
    private final KlantcontactModel model;
    private final Idempotentie idempotentie;

    IntakeController(
            Intakes intakes,
            Eerstelijnsbeslissingen beslissingen,
            Catalogus catalogus,
            Klantcontacten klantcontacten,
            KlantcontactModel model,
            Idempotentie idempotentie) {
        this.intakes = intakes;
        this.beslissingen = beslissingen;
        this.catalogus = catalogus;
        this.klantcontacten = klantcontacten;
        this.model = model;
        this.idempotentie = idempotentie;
    }

    @Override
    public ResponseEntity<KlantcontactBevestiging> createKlantcontact(
            String idempotencyKey, NieuwKlantcontact nieuwKlantcontact) {
        KlantcontactBevestiging bevestiging = idempotentie.once(
                idempotencyKey,
                "POST klantcontacten",
                nieuwKlantcontact,
                KlantcontactBevestiging.class,
                () -> confirm(new Vraagnummer(intakes.register(IntakeModel.toRegistratie(nieuwKlantcontact)), 1)));
        return ResponseEntity.created(URI.create("/api/v1/klantcontacten/" + bevestiging.getNummer()))
                .body(bevestiging);
    }

    @Override
    public ResponseEntity<KlantcontactBevestiging> completeIntake(
            String nummer, String idempotencyKey, IntakeAfronding intakeAfronding, Integer volgnummer) {
        return takeStep("intake", new Vraagnummer(nummer, volgnummer), idempotencyKey, intakeAfronding, vraag -> {
            intakes.completeIntake(vraag, IntakeModel.toAfronding(intakeAfronding));
            endGesprek(nummer, intakeAfronding.getGesprekGeeindigdOp());
        });
    }

    @Override
    public ResponseEntity<KlantcontactBevestiging> createOverdracht(
            String nummer, String idempotencyKey, NieuweOverdracht nieuweOverdracht, Integer volgnummer) {
        return takeStep("overdracht", new Vraagnummer(nummer, volgnummer), idempotencyKey, nieuweOverdracht, vraag -> {
            intakes.transfer(vraag, IntakeModel.toOverdracht(nieuweOverdracht));
            endGesprek(nummer, nieuweOverdracht.getGesprekGeeindigdOp());
        });
    }

    @Override
    public ResponseEntity<KlantcontactBevestiging> completeBeoordeling(
            String nummer, String idempotencyKey, Beoordeling beoordeling, Integer volgnummer) {
        return takeStep(
                "beoordeling",
                new Vraagnummer(nummer, volgnummer),
                idempotencyKey,
                beoordeling,
                vraag -> intakes.completeBeoordeling(vraag, IntakeModel.toBeoordeling(beoordeling)));
    }

    private void endGesprek(String klantcontact, @Nullable OffsetDateTime op) {
        if (op != null) {
            intakes.endGesprek(klantcontact, op.toInstant());
        }
    }

    private ResponseEntity<KlantcontactBevestiging> takeStep(
            String stap, Vraagnummer vraag, String sleutel, Object invoer, Consumer<Vraagnummer> step) {
        return ResponseEntity.ok(
                idempotentie.once(sleutel, "POST " + stap + " " + vraag, invoer, KlantcontactBevestiging.class, () -> {
                    step.accept(vraag);
                    return confirm(vraag);
                }));
    }

    @Override
    public ResponseEntity<Beslissing> evaluateEerstelijnsbeslissing(Beslissingsvraag vraag) {
        var vraagtype = catalogus
                .findVraagtype(vraag.getVraagtype())
                .orElseThrow(() -> unknown("vraagtype", "kies er een uit de lijst van vraagtypen"));
        var zaaktype = vraag.getZaaktype() == null
                ? null
                : catalogus
                        .findZaaktype(vraag.getZaaktype())
                        .orElseThrow(() -> unknown("zaaktype", "kies er een uit de lijst van zaaktypen"));
        return ResponseEntity.ok(KlantcontactModel.toModel(
                beslissingen.decide(vraagtype, zaaktype, Boolean.TRUE.equals(vraag.getOverlegNodig()))));
    }

    /**
     * What the sender needs to go on: number, decisions and next tasks; no personal data, because answers are kept. The next task of
     * the whole contact is that of the question at hand, else of the first question that has one.
     */
    private KlantcontactBevestiging confirm(Vraagnummer athand) {
        Klantcontact contact = klantcontacten.getKlantcontact(athand.klantcontact());
        List<Vraagbevestiging> vragen = contact.vragen().stream()
                .map(vraag -> model.toBevestiging(contact.nummer(), vraag))
                .toList();
        Stream<Vraagbevestiging> athandFirst =
                Stream.concat(Stream.of(vragen.get(athand.volgnummer() - 1)), vragen.stream());
        return new KlantcontactBevestiging()
                .nummer(contact.nummer())
                .status(KlantcontactModel.toStatus(contact.afgerond()))
                .afhandeling(KlantcontactModel.toAfhandeling(contact.afhandeling()))
                .beslissing(vragen.get(athand.volgnummer() - 1).getBeslissing())
                .zaken(contact.zaken().stream().map(KlantcontactModel::toModel).toList())
                .vragen(vragen)
                .volgendeTaak(athandFirst
                        .map(Vraagbevestiging::getVolgendeTaak)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static InvalidInvoerException unknown(String name, String choices) {
        return new InvalidInvoerException(List.of(
                new Veldfout(name, "onbekende-waarde", "Deze waarde staat niet in de catalogus: " + choices + ".")));
    }
}
