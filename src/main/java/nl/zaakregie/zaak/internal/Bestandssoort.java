package nl.zaakregie.zaak.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of files that are kept and those that people send by mistake, told apart by their content: a program stays a program, whatever
 * it is called.
 */
public enum Bestandssoort {
    PDF("een pdf", "application/pdf", "pdf"),
    PNG("een png", "image/png", "png"),
    JPEG("een jpg", "image/jpeg", "jpg", "jpeg"),
    ODT("een odt", "application/vnd.oasis.opendocument.text", "odt"),
    DOCX("een docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    TXT("gewone tekst", "text/plain", "txt"),
    PROGRAMMA("een programma", "Open het niet, en vraag om het document zelf."),
    WEBPAGINA("een webpagina", "Sla die op als pdf."),
    MACRODOCUMENT("een document met macro's", "Sla het op zonder macro's, of als pdf."),
    OFFICEDOCUMENT("een ander Office-bestand", "Sla het op als pdf, of als docx."),
    BEELD("een foto of film van een andere soort", "Sla een foto op als jpg."),
    ARCHIEF("een zip-bestand", "Pak het uit, en voeg toe wat erin zit."),
    ONBEKEND("niet te herkennen", "Misschien is het bestand beschadigd. Vraag het opnieuw.");

    private static final byte[] PDF_START = ascii("%PDF-");
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<byte[]> PROGRAM_STARTS =
            List.of(ascii("MZ"), ascii("\u007FELF"), new byte[] {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE});
    private static final List<byte[]> PICTURE_STARTS =
            List.of(ascii("GIF8"), ascii("RIFF"), ascii("II*\0"), ascii("MM\0*"));
    private static final byte[] PHONE_PICTURE = ascii("ftyp");
    private static final int PHONE_PICTURE_PLACE = 4;
    private static final int MOST_ENTRIES = 2000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MIMETYPE_BYTES = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String naam;
    private final String raad;
    private final String mediatype;
    private final List<String> extensies;

    /** A kind that is kept. */
    Bestandssoort(String naam, String mediatype, String... extensies) {
        this.naam = naam;
        this.raad = "";
        this.mediatype = mediatype;
        this.extensies = List.of(extensies);
    }

    /** A kind that is refused, with what to do instead. */
    Bestandssoort(String naam, String raad) {
        this.naam = naam;
        this.raad = raad;
        this.mediatype = "";
        this.extensies = List.of();
    }

    /** What this content is. */
    public static Bestandssoort of(byte[] inhoud) {
        if (startsWith(inhoud, PDF_START)) {
            return PDF;
        }
        if (startsWith(inhoud, PNG_START)) {
            return PNG;
        }
        if (startsWith(inhoud, JPEG_START)) {
            return JPEG;
        }
        if (startsWith(inhoud, ZIP_START)) {
            return ofZip(inhoud);
        }
        return findText(inhoud).map(Bestandssoort::ofText).orElseGet(() -> ofBinary(inhoud));
    }

    /** The kind that a file with this name says it is; empty when the name says nothing, or a kind that is refused. */
    public static Optional<Bestandssoort> ofNaam(String bestandsnaam) {
        String lower = bestandsnaam.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(soort -> soort.extensies.stream().anyMatch(extensie -> lower.endsWith("." + extensie)))
                .findFirst();
    }

    public boolean isKept() {
        return !extensies.isEmpty();
    }

    /** What it is called in a sentence: {@code een pdf}. */
    public String naam() {
        return naam;
    }

    /** What to do with one that is refused; empty for a kind that is kept. */
    public String raad() {
        return raad;
    }

    /** Of a kind that is kept. */
    public String mediatype() {
        return mediatype;
    }

    /** Ends of names that fit a kind that is kept; the usual one first. */
    public List<String> extensies() {
        return extensies;
    }

    private static Bestandssoort ofBinary(byte[] inhoud) {
        if (PROGRAM_STARTS.stream().anyMatch(start -> startsWith(inhoud, start))) {
            return PROGRAMMA;
        }
        if (startsWith(inhoud, OLD_OFFICE_START)) {
            return OFFICEDOCUMENT;
        }
        boolean picture = PICTURE_STARTS.stream().anyMatch(start -> startsWith(inhoud, start))
                || containsAt(inhoud, PHONE_PICTURE_PLACE, PHONE_PICTURE);
        return picture ? BEELD : ONBEKEND;
    }

    /**
     * Documents are zip files. The entries are listed; what is in them is passed over, but for the few bytes that name the kind. Passing over
     * takes unpacking, which ends at more than any document holds.
     */
    private static Bestandssoort ofZip(byte[] inhoud) {
        Set<String> names = new HashSet<>();
        String mimetype = null;
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(inhoud))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.isEmpty() && entry.getName().equals("mimetype")) {
                    mimetype = new String(zip.readNBytes(MIMETYPE_BYTES), StandardCharsets.US_ASCII).strip();
                }
                names.add(entry.getName());
                unpacked += zip.skip(MOST_UNPACKED - unpacked);
                if (names.size() > MOST_ENTRIES || unpacked >= MOST_UNPACKED) {
                    return ARCHIEF;
                }
            }
        } catch (IOException damaged) {
            return ONBEKEND;
        }
        return ofEntries(names, mimetype);
    }

    private static Bestandssoort ofEntries(Set<String> names, @Nullable String mimetype) {
        if (ODT.mediatype.equals(mimetype) && names.contains("content.xml")) {
            return names.stream().anyMatch(name -> name.startsWith("Basic/")) ? MACRODOCUMENT : ODT;
        }
        if (!names.contains("[Content_Types].xml")) {
            return ARCHIEF;
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return MACRODOCUMENT;
        }
        return names.contains("word/document.xml") ? DOCX : OFFICEDOCUMENT;
    }

    /** Text, unless a browser or a computer would run it. */
    private static Bestandssoort ofText(String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        if (content.startsWith("#!")) {
            return PROGRAMMA;
        }
        return content.stripLeading().startsWith("<") ? WEBPAGINA : TXT;
    }

    /** The content as text in UTF-8; empty when it is none, or holds control characters. */
    private static Optional<String> findText(byte[] inhoud) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(inhoud))
                    .toString();
            boolean control = text.codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            return control ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] inhoud, byte[] start) {
        return containsAt(inhoud, 0, start);
    }

    private static boolean containsAt(byte[] inhoud, int place, byte[] part) {
        int end = place + part.length;
        return inhoud.length >= end && Arrays.equals(inhoud, place, end, part, 0, part.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
