package nl.zaakregie.catalogus.web;

import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Statustype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.openapi.Complexiteit;
import nl.zaakregie.openapi.Documenteis;
import nl.zaakregie.openapi.Doorlooptijd;
import nl.zaakregie.openapi.Eigenschap;
import nl.zaakregie.openapi.Eigenschaptype;
import nl.zaakregie.openapi.GerelateerdZaaktype;
import nl.zaakregie.openapi.Grondslag;
import nl.zaakregie.openapi.Resultaattype;
import nl.zaakregie.openapi.Servicenorm;
import nl.zaakregie.openapi.Tijdseenheid;
import nl.zaakregie.openapi.ZaaktypeSamenvatting;
import nl.zaakregie.openapi.Zaaktypelijst;
import nl.zaakregie.openapi.ZaaktypenApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ZaaktypenController implements ZaaktypenApi {

    private final Catalogus catalogus;

    ZaaktypenController(Catalogus catalogus) {
        this.catalogus = catalogus;
    }

    @Override
    public ResponseEntity<nl.zaakregie.openapi.Zaaktype> getZaaktype(String identificatie, @Nullable Integer versie) {
        Zaaktype zaaktype =
                versie == null ? catalogus.getZaaktype(identificatie) : catalogus.getZaaktype(identificatie, versie);
        return ResponseEntity.ok(toModel(zaaktype));
    }

    @Override
    public ResponseEntity<Zaaktypelijst> listZaaktypen() {
        return ResponseEntity.ok(new Zaaktypelijst()
                .zaaktypen(catalogus.zaaktypen().stream()
                        .map(ZaaktypenController::toSamenvatting)
                        .toList()));
    }

    private static ZaaktypeSamenvatting toSamenvatting(Zaaktype zaaktype) {
        return new ZaaktypeSamenvatting()
                .identificatie(zaaktype.identificatie())
                .versie(zaaktype.versie())
                .omschrijving(zaaktype.omschrijving())
                .afdeling(zaaktype.afdeling())
                .contactniveau(zaaktype.contactniveau())
                .dossiervorming(zaaktype.dossiervorming())
                .klaarTerwijlUWacht(zaaktype.klaarTerwijlUWacht())
                .complexiteit(Complexiteit.valueOf(zaaktype.complexiteit().name()))
                .trefwoorden(zaaktype.trefwoorden());
    }

    private nl.zaakregie.openapi.Zaaktype toModel(Zaaktype zaaktype) {
        return new nl.zaakregie.openapi.Zaaktype()
                .identificatie(zaaktype.identificatie())
                .versie(zaaktype.versie())
                .omschrijving(zaaktype.omschrijving())
                .doel(zaaktype.doel())
                .afdeling(zaaktype.afdeling())
                .contactniveau(zaaktype.contactniveau())
                .dossiervorming(zaaktype.dossiervorming())
                .klaarTerwijlUWacht(zaaktype.klaarTerwijlUWacht())
                .complexiteit(Complexiteit.valueOf(zaaktype.complexiteit().name()))
                .doorlooptijd(new Doorlooptijd()
                        .aantal(zaaktype.doorlooptijd().aantal())
                        .eenheid(Tijdseenheid.valueOf(
                                zaaktype.doorlooptijd().eenheid().name()))
                        .grondslag(Grondslag.valueOf(
                                zaaktype.doorlooptijd().grondslag().name()))
                        .bron(zaaktype.doorlooptijd().bron()))
                .servicenorm(new Servicenorm()
                        .aantal(zaaktype.servicenorm().aantal())
                        .eenheid(Tijdseenheid.valueOf(
                                zaaktype.servicenorm().eenheid().name())))
                .opschorting(zaaktype.opschorting())
                .kwaliteitscontrole(zaaktype.kwaliteitscontrole())
                .eigenschappen(zaaktype.eigenschappen().stream()
                        .map(ZaaktypenController::toModel)
                        .toList())
                .documenten(zaaktype.documenten().stream()
                        .map(document -> new Documenteis()
                                .naam(document.naam())
                                .label(document.label())
                                .verplicht(document.verplicht())
                                .uitleg(document.uitleg()))
                        .toList())
                .statustypen(zaaktype.statustypen().stream()
                        .map(Statustype::omschrijving)
                        .toList())
                .resultaattypen(zaaktype.resultaattypen().stream()
                        .map(type -> new Resultaattype().code(type.code()).omschrijving(type.omschrijving()))
                        .toList())
                .gerelateerdeZaaktypen(zaaktype.gerelateerdeZaaktypen().stream()
                        .map(relatie -> new GerelateerdZaaktype()
                                .zaaktype(relatie.zaaktype())
                                .omschrijving(omschrijving(relatie.zaaktype()))
                                .aard(relatie.aard().name())
                                .toelichting(relatie.toelichting()))
                        .toList())
                .trefwoorden(zaaktype.trefwoorden())
                .geldigVanaf(zaaktype.geldigVanaf());
    }

    private String omschrijving(String identificatie) {
        return catalogus.findZaaktype(identificatie).map(Zaaktype::omschrijving).orElse(identificatie);
    }

    private static Eigenschap toModel(nl.zaakregie.catalogus.Eigenschap eigenschap) {
        return new Eigenschap()
                .naam(eigenschap.naam())
                .label(eigenschap.label())
                .type(Eigenschaptype.fromValue(eigenschap.type().waarde()))
                .verplicht(eigenschap.verplicht())
                .keuzes(eigenschap.keuzes())
                .minimum(eigenschap.minimum())
                .maximum(eigenschap.maximum())
                .maxLengte(eigenschap.maxLengte())
                .uitleg(eigenschap.uitleg());
    }
}
