package nl.zaakregie.intake.web;

import java.net.URI;
import java.util.List;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.intake.Eerstelijnsbeslissingen;
import nl.zaakregie.intake.Intakes;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.web.KlantcontactModel;
import nl.zaakregie.openapi.Beoordeling;
import nl.zaakregie.openapi.Beslissing;
import nl.zaakregie.openapi.Beslissingsvraag;
import nl.zaakregie.openapi.IntakeAfronding;
import nl.zaakregie.openapi.IntakeApi;
import nl.zaakregie.openapi.KlantcontactBevestiging;
import nl.zaakregie.openapi.NieuwKlantcontact;
import nl.zaakregie.openapi.NieuweOverdracht;
import nl.zaakregie.openapi.Taakverwijzing;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.platform.web.Idempotentie;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IntakeController implements IntakeApi {

    private final Intakes intakes;
    private final Eerstelijnsbeslissingen beslissingen;
    private final Catalogus catalogus;
    private final Klantcontacten klantcontacten;
    private final Taken taken;
    private final Idempotentie idempotentie;

    IntakeController(
            Intakes intakes,
            Eerstelijnsbeslissingen beslissingen,
            Catalogus catalogus,
            Klantcontacten klantcontacten,
            Taken taken,
            Idempotentie idempotentie) {
        this.intakes = intakes;
        this.beslissingen = beslissingen;
        this.catalogus = catalogus;
        this.klantcontacten = klantcontacten;
        this.taken = taken;
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
                () -> confirm(intakes.register(IntakeModel.toRegistratie(nieuwKlantcontact))));
        return ResponseEntity.created(URI.create("/api/v1/klantcontacten/" + bevestiging.getNummer()))
                .body(bevestiging);
    }

    @Override
    public ResponseEntity<KlantcontactBevestiging> completeIntake(
            String nummer, String idempotencyKey, IntakeAfronding intakeAfronding) {
        return ResponseEntity.ok(idempotentie.once(
                idempotencyKey, "POST intake " + nummer, intakeAfronding, KlantcontactBevestiging.class, () -> {
                    intakes.completeIntake(nummer, IntakeModel.toAfronding(intakeAfronding));
                    return confirm(nummer);
                }));
    }

    @Override
    public ResponseEntity<KlantcontactBevestiging> createOverdracht(
            String nummer, String idempotencyKey, NieuweOverdracht nieuweOverdracht) {
        return ResponseEntity.ok(idempotentie.once(
                idempotencyKey, "POST overdracht " + nummer, nieuweOverdracht, KlantcontactBevestiging.class, () -> {
                    intakes.transfer(nummer, IntakeModel.toOverdracht(nieuweOverdracht));
                    return confirm(nummer);
                }));
    }

    @Override
    public ResponseEntity<KlantcontactBevestiging> completeBeoordeling(
            String nummer, String idempotencyKey, Beoordeling beoordeling) {
        return ResponseEntity.ok(idempotentie.once(
                idempotencyKey, "POST beoordeling " + nummer, beoordeling, KlantcontactBevestiging.class, () -> {
                    intakes.completeBeoordeling(nummer, IntakeModel.toBeoordeling(beoordeling));
                    return confirm(nummer);
                }));
    }

    @Override
    public ResponseEntity<Beslissing> evaluateEerstelijnsbeslissing(Beslissingsvraag vraag) {
        var vraagtype = catalogus
                .findVraagtype(vraag.getVraagtype())
                .orElseThrow(() -> unknown("vraagtype", "GET /api/v1/referentielijsten geeft de lijst"));
        var zaaktype = vraag.getZaaktype() == null
                ? null
                : catalogus
                        .findZaaktype(vraag.getZaaktype())
                        .orElseThrow(() -> unknown("zaaktype", "GET /api/v1/zaaktypen geeft de lijst"));
        return ResponseEntity.ok(KlantcontactModel.toModel(
                beslissingen.decide(vraagtype, zaaktype, Boolean.TRUE.equals(vraag.getOverlegNodig()))));
    }

    /** What the sender needs to go on: number, decision and next task; no personal data, because answers are kept. */
    private KlantcontactBevestiging confirm(String nummer) {
        Klantcontact contact = klantcontacten.getKlantcontact(nummer);
        KlantcontactBevestiging bevestiging = new KlantcontactBevestiging()
                .nummer(nummer)
                .status(KlantcontactModel.toStatus(contact.afgerond()))
                .afhandeling(KlantcontactModel.toAfhandeling(contact.afhandeling()))
                .beslissing(KlantcontactModel.toModel(contact.beslissing()))
                .zaken(contact.zaken().stream().map(KlantcontactModel::toModel).toList());
        if (!contact.afgerond()) {
            taken.findVolgende(nummer)
                    .ifPresent(taak -> bevestiging.volgendeTaak(
                            new Taakverwijzing().id(taak.id()).naam(taak.naam())));
        }
        return bevestiging;
    }

    private static InvalidInvoerException unknown(String name, String choices) {
        return new InvalidInvoerException(List.of(
                new Veldfout(name, "onbekende-waarde", "Deze waarde staat niet in de catalogus: " + choices + ".")));
    }
}
