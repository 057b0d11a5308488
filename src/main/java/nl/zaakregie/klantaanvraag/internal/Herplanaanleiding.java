package nl.zaakregie.klantaanvraag.internal;

import java.time.Clock;
import java.time.LocalDate;
import nl.zaakregie.zaak.ZaakTermijnChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts a klantaanvraag on the agenda when one of its zaken changes, in the transaction of that change. */
@Component
class Herplanaanleiding {

    private final OnderdeelRepository onderdelen;
    private final Agenda agenda;
    private final Clock clock;

    Herplanaanleiding(OnderdeelRepository onderdelen, Agenda agenda, Clock clock) {
        this.onderdelen = onderdelen;
        this.agenda = agenda;
        this.clock = clock;
    }

    @EventListener
    void mark(ZaakTermijnChanged changed) {
        onderdelen
                .findKlantaanvraag(changed.nummer())
                .ifPresent(klantaanvraag -> agenda.add(klantaanvraag, LocalDate.now(clock)));
    }
}
