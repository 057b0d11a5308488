package nl.zaakregie.zaak;

import java.util.List;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.internal.ZaakRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every step in a zaak has in common: it is based on what was seen, leaves a trace, and is told to the others. */
@Component
class Zaakstappen {

    private final ZaakRepository repository;
    private final Catalogus catalogus;
    private final ApplicationEventPublisher events;

    Zaakstappen(ZaakRepository repository, Catalogus catalogus, ApplicationEventPublisher events) {
        this.repository = repository;
        this.catalogus = catalogus;
        this.events = events;
    }

    /**
     * The zaak, kept for this transaction so that nobody changes it meanwhile.
     *
     * @throws NotFoundException when there is no such zaak
     */
    Zaak lock(String nummer) {
        repository.lock(nummer);
        return repository
                .find(nummer)
                .orElseThrow(() -> new NotFoundException(
                        "zaak", "zaak-niet-gevonden", "Er is geen zaak met nummer " + nummer + "."));
    }

    /**
     * The open zaak as the caller saw it.
     *
     * @throws ConflictException when it is closed, or somebody changed it since
     */
    Zaak lockOpen(String nummer, int versie) {
        Zaak zaak = lock(nummer);
        if (zaak.afgerond()) {
            throw Zaakconflicten.notAllowed(zaak);
        }
        if (zaak.versie() != versie) {
            throw Zaakconflicten.changed(nummer);
        }
        return zaak;
    }

    /** @throws ConflictException when the state of the zaak or its zaaktype does not allow this now */
    void require(Zaak zaak, Zaakactie actie) {
        if (!Zaakactie.of(zaak, zaaktype(zaak)).contains(actie)) {
            throw Zaakconflicten.notAllowed(zaak);
        }
    }

    Zaaktype zaaktype(Zaak zaak) {
        return catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie());
    }

    /** @throws InvalidInvoerException with all of them, when there are any */
    static void refuse(List<Veldfout> fouten) {
        if (!fouten.isEmpty()) {
            throw new InvalidInvoerException(fouten);
        }
    }

    void addHistorie(Zaak zaak, String wat) {
        repository.addHistorie(zaak.nummer(), Gebruiker.accountOrSysteem(), wat);
    }

    void addNotitie(Zaak zaak, @Nullable String tekst) {
        if (tekst != null && !tekst.isBlank()) {
            repository.addNotitie(zaak.nummer(), Gebruiker.accountOrSysteem(), tekst);
        }
    }

    /**
     * Tells that a step was taken, so that the process follows.
     *
     * @param before the zaak as it was until now
     * @param eigenTaak whether the caller takes it because he has the task
     */
    void tell(Zaak before, Zaakstap stap, boolean eigenTaak) {
        events.publishEvent(new ZaakHandled(before.nummer(), before.toestand(), before.lijn(), stap, eigenTaak));
        tellTermijn(before);
    }

    /** Tells that dates changed that planning reads. */
    void tellTermijn(Zaak zaak) {
        events.publishEvent(new ZaakTermijnChanged(zaak.nummer()));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
