package nl.zaakregie.zaak.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, is read from its content. */
class BestandssoortTest {

    @Test
    void kindsThatAreKeptAreKnownByTheirContent() throws IOException {
        assertThat(Bestandssoort.of(text("%PDF-1.7 …"))).isEqualTo(Bestandssoort.PDF);
        assertThat(Bestandssoort.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .isEqualTo(Bestandssoort.PNG);
        assertThat(Bestandssoort.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .isEqualTo(Bestandssoort.JPEG);
        assertThat(Bestandssoort.of(text("Beste gemeente,\nik gebruik de auto.")))
                .isEqualTo(Bestandssoort.TXT);
        assertThat(Bestandssoort.of(zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(Bestandssoort.DOCX);
        assertThat(Bestandssoort.of(zip("mimetype", "content.xml"))).isEqualTo(Bestandssoort.ODT);
    }

    @Test
    void macrosAndOtherArchivesAreNotKept() throws IOException {
        assertThat(Bestandssoort.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(Bestandssoort.MACRODOCUMENT);
        assertThat(Bestandssoort.of(zip("mimetype", "content.xml", "Basic/script.xml")))
                .isEqualTo(Bestandssoort.MACRODOCUMENT);
        assertThat(Bestandssoort.of(zip("programma.exe"))).isEqualTo(Bestandssoort.ARCHIEF);
        assertThat(Bestandssoort.of(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(Bestandssoort.OFFICEDOCUMENT);
        assertThat(Bestandssoort.of(text("PK\u0003\u0004 en dan niets")))
                .satisfies(soort -> assertThat(soort.isKept()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "'MZ\u0000\u0003', PROGRAMMA",
        "'\u007FELF\u0002\u0001', PROGRAMMA",
        "'#!/bin/sh\nrm', PROGRAMMA",
        "'<html><script>alert(1)</script>', WEBPAGINA",
        "'  <svg onload=1/>', WEBPAGINA",
        "'\uFEFF<html><script>alert(1)</script>', WEBPAGINA",
        "'\uFEFF#!/bin/sh\nrm', PROGRAMMA",
        "'GIF89a\u0001\u0000', BEELD",
        "'\u0000\u0000\u0000\u0018ftypheic\u0000', BEELD",
        "'\u0000\u0001\u0002', ONBEKEND"
    })
    void whatPeopleSendByMistakeIsNamedAndNotKept(String content, Bestandssoort soort) {
        assertThat(Bestandssoort.of(text(content))).isEqualTo(soort);
        assertThat(soort.isKept()).isFalse();
        assertThat(soort.raad()).isNotEmpty();
    }

    @Test
    void aLetterThatBeginsLikeAProgramIsALetter() {
        assertThat(Bestandssoort.of(text("MZ is mijn voorletter."))).isEqualTo(Bestandssoort.TXT);
    }

    /** A few kilobytes may be packed from gigabytes, which nobody has the time to unpack. */
    @Test
    void whatUnpacksToMoreThanAnyDocumentIsNotUnpackedToTheEnd() throws IOException {
        int megabytes = 300;
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1024 * 1024]);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertThat(bomb.size()).isLessThan(1024 * 1024);
        assertThat(Bestandssoort.of(bomb.toByteArray())).isEqualTo(Bestandssoort.ARCHIEF);
    }

    @Test
    void anOldOfficeFileIsNotKept() {
        assertThat(Bestandssoort.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo(Bestandssoort.OFFICEDOCUMENT);
    }

    @Test
    void aNameSaysAKind() {
        assertThat(Bestandssoort.ofNaam("Foto.JPG")).contains(Bestandssoort.JPEG);
        assertThat(Bestandssoort.ofNaam("factuur.pdf.exe")).isEmpty();
        assertThat(Bestandssoort.ofNaam("pdf")).isEmpty();
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
