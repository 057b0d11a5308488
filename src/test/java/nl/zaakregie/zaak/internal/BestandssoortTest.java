package nl.zaakregie.zaak.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, is read from its content. */
class BestandssoortTest {

    @Test
    void kindsThatAreKeptAreKnownByTheirContent() throws IOException {
        assertThat(Bestandssoort.of(text("%PDF-1.7 …"))).contains(Bestandssoort.PDF);
        assertThat(Bestandssoort.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .contains(Bestandssoort.PNG);
        assertThat(Bestandssoort.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(Bestandssoort.JPEG);
        assertThat(Bestandssoort.of(text("Beste gemeente,\nik gebruik de auto.")))
                .contains(Bestandssoort.TXT);
        assertThat(Bestandssoort.of(zip("[Content_Types].xml", "word/document.xml")))
                .contains(Bestandssoort.DOCX);
        assertThat(Bestandssoort.of(zip("mimetype", "content.xml"))).contains(Bestandssoort.ODT);
    }

    @Test
    void macrosAndOtherArchivesAreNotKept() throws IOException {
        assertThat(Bestandssoort.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(Bestandssoort.of(zip("mimetype", "content.xml", "Basic/script.xml")))
                .isEmpty();
        assertThat(Bestandssoort.of(zip("programma.exe"))).isEmpty();
        assertThat(Bestandssoort.of(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MZ\u0000\u0003", "<html><script>alert(1)</script>", "  <svg onload='x'/>", "#!/bin/sh\nrm"})
    void programsAndPagesAreNotText(String content) {
        assertThat(Bestandssoort.of(text(content))).isEmpty();
    }

    @Test
    void aNameFitsItsKind() {
        assertThat(Bestandssoort.JPEG.fits("Foto.JPG")).isTrue();
        assertThat(Bestandssoort.PDF.fits("factuur.pdf.exe")).isFalse();
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text(entry.equals("mimetype") ? Bestandssoort.ODT.mediatype() : "inhoud"));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
