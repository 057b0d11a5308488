package nl.zaakregie.zaak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.internal.Bestandssoort;
import nl.zaakregie.zaak.internal.BijlageRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files of a zaak. What a file is, is read from its content; its name is only a name. */
@Service
public class Bijlagen {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MOST_FILES = 200;
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,150}");

    private final BijlageRepository repository;
    private final Zaken zaken;
    private final Zaakstappen stappen;
    private final Zaakrechten rechten;
    private final Inzagelog inzagelog;

    Bijlagen(BijlageRepository repository, Zaken zaken, Zaakstappen stappen, Zaakrechten rechten, Inzagelog inzagelog) {
        this.repository = repository;
        this.zaken = zaken;
        this.stappen = stappen;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
    }

    /**
     * Adds a file to a zaak; one that its zaaktype asks for has then been received. Nothing that others typed becomes stale by it.
     *
     * @param documenttype name of the document of the zaaktype that it is; null when it is none of those
     * @throws InvalidInvoerException when it is empty, too large, not of a kind that is kept, or not a document of the zaaktype
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak add(String nummer, String bestandsnaam, @Nullable String documenttype, byte[] inhoud) {
        Zaak zaak = zaken.getZaak(nummer);
        Zaakrechten.require(rechten.mayAddBijlage(zaak));
        List<Veldfout> fouten = new ArrayList<>();
        if (!NAME.matcher(bestandsnaam).matches()) {
            fouten.add(new Veldfout(
                    "bestandsnaam", "vorm", "Geef het bestand een naam van hoogstens 150 tekens, zonder map."));
        }
        if (inhoud.length == 0) {
            fouten.add(new Veldfout("inhoud", "leeg", "Dit bestand is leeg. Kies een ander bestand."));
        } else if (inhoud.length > MAX_BYTES) {
            fouten.add(new Veldfout("inhoud", "te-groot", "Dit bestand is groter dan 10 MB. Maak het kleiner."));
        }
        Bestandssoort soort = Bestandssoort.of(inhoud);
        if (fouten.isEmpty()) {
            findMismatch(bestandsnaam, soort).ifPresent(fouten::add);
        }
        if (fouten.isEmpty() && repository.count(nummer) >= MOST_FILES) {
            fouten.add(new Veldfout("inhoud", "te-veel", "Bij een zaak horen hoogstens " + MOST_FILES + " bestanden."));
        }
        if (documenttype != null
                && stappen.zaaktype(zaak).documenten().stream()
                        .noneMatch(type -> type.naam().equals(documenttype))) {
            fouten.add(new Veldfout(
                    "documenttype", "onbekende-waarde", "Dit document hoort niet bij het zaaktype. Kies een ander."));
        }
        Zaakstappen.refuse(fouten);
        repository.insert(nummer, bestandsnaam, documenttype, soort.mediatype(), inhoud, Gebruiker.account());
        if (documenttype != null) {
            repository.markReceived(nummer, documenttype);
        }
        stappen.addHistorie(zaak, "Document toegevoegd");
        return zaken.getZaak(nummer);
    }

    /** A program that is called pdf is no pdf: the sender hears what it is, because the name hides it. */
    private static Optional<Veldfout> findMismatch(String bestandsnaam, Bestandssoort soort) {
        Optional<Bestandssoort> genoemd = Bestandssoort.ofNaam(bestandsnaam);
        if (genoemd.filter(soort::equals).isPresent()) {
            return Optional.empty();
        }
        String verschil = genoemd.map(
                        naam -> "Volgens de naam is dit " + naam.naam() + ", maar de inhoud is " + soort.naam() + ".")
                .orElse("De inhoud is " + soort.naam() + ".");
        return Optional.of(
                soort.isKept()
                        ? new Veldfout(
                                "bestandsnaam",
                                "past-niet",
                                verschil + " Kies het goede bestand, of laat de naam eindigen op ."
                                        + soort.extensies().get(0) + ".")
                        : new Veldfout(
                                "inhoud",
                                "soort-niet-toegestaan",
                                verschil + " " + soort.raad()
                                        + " Toegestaan: pdf, png, jpg, odt, docx zonder macro's, en txt."));
    }

    /** The files of a zaak, oldest first, without their content. */
    @Transactional(readOnly = true)
    public List<Bijlage> list(String nummer) {
        return repository.list(nummer);
    }

    /**
     * The content of a file, for the group that handles the zaak and for whoever added the file; the look is logged.
     *
     * @throws NotFoundException when the zaak has no such file
     */
    @Transactional
    public Inhoud read(String nummer, UUID id) {
        Zaak zaak = zaken.getZaak(nummer);
        Bijlage bijlage = list(nummer).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "zaak", "document-niet-gevonden", "Dit document hoort niet bij zaak " + nummer + "."));
        Zaakrechten.require(rechten.mayReadBijlage(zaak, bijlage));
        inzagelog.record("zaak", nummer, "document openen");
        return new Inhoud(bijlage, repository.read(id));
    }

    /** A file with its content. */
    @SuppressWarnings("ArrayRecordComponent") // Handed from the table to the answer and never compared.
    public record Inhoud(Bijlage bijlage, byte[] bytes) {

        @Override
        public String toString() {
            return bijlage.toString();
        }
    }
}
