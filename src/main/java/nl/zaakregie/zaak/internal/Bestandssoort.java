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

/** The kinds of files that are kept, told apart by their content: a program stays a program, whatever it is called. */
public enum Bestandssoort {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    TXT("text/plain", "txt");

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final int MOST_ENTRIES = 2000;
    private static final int MIMETYPE_BYTES = 100;

    private final String mediatype;
    private final List<String> extensies;

    Bestandssoort(String mediatype, String... extensies) {
        this.mediatype = mediatype;
        this.extensies = List.of(extensies);
    }

    public String mediatype() {
        return mediatype;
    }

    /** Ends of names that fit; the usual one first. */
    public List<String> extensies() {
        return extensies;
    }

    /** Whether a file of this kind can have this name. */
    public boolean fits(String bestandsnaam) {
        String lower = bestandsnaam.toLowerCase(Locale.ROOT);
        return extensies.stream().anyMatch(extensie -> lower.endsWith("." + extensie));
    }

    /** What this content is; empty when that is not kept. */
    public static Optional<Bestandssoort> of(byte[] inhoud) {
        if (startsWith(inhoud, PDF_START)) {
            return Optional.of(PDF);
        }
        if (startsWith(inhoud, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(inhoud, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(inhoud, ZIP_START)) {
            return ofZip(inhoud);
        }
        return isText(inhoud) ? Optional.of(TXT) : Optional.empty();
    }

    /** Both kinds of documents are zip files. The entries are listed and not unpacked, but for the few bytes that name the kind. */
    private static Optional<Bestandssoort> ofZip(byte[] inhoud) {
        Set<String> names = new HashSet<>();
        String mimetype = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(inhoud))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.isEmpty() && entry.getName().equals("mimetype")) {
                    mimetype = new String(zip.readNBytes(MIMETYPE_BYTES), StandardCharsets.US_ASCII).strip();
                }
                names.add(entry.getName());
                if (names.size() > MOST_ENTRIES) {
                    return Optional.empty();
                }
            }
        } catch (IOException damaged) {
            return Optional.empty();
        }
        return ofEntries(names, mimetype);
    }

    private static Optional<Bestandssoort> ofEntries(Set<String> names, @Nullable String mimetype) {
        if (ODT.mediatype.equals(mimetype) && names.contains("content.xml")) {
            return names.stream().anyMatch(name -> name.startsWith("Basic/")) ? Optional.empty() : Optional.of(ODT);
        }
        boolean word = names.contains("[Content_Types].xml") && names.contains("word/document.xml");
        boolean macros = names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
        return word && !macros ? Optional.of(DOCX) : Optional.empty();
    }

    /** Text in UTF-8 without control characters, and not a page or script that a browser would run. */
    private static boolean isText(byte[] inhoud) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(inhoud))
                    .toString();
            return text.codePoints().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                    && !text.stripLeading().startsWith("<")
                    && !text.startsWith("#!");
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    private static boolean startsWith(byte[] inhoud, byte[] start) {
        return inhoud.length >= start.length && Arrays.equals(inhoud, 0, start.length, start, 0, start.length);
    }
}
