package nl.zaakregie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvbestandTest {

    private static final String KOP = "\uFEFF\"Nummer\"\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://boos.example\";\"klik\")",
                "+31600000000",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\ttekst",
                "\rtekst",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "\u0000=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void whatASpreadsheetWouldCalculateIsText(String formule) throws IOException {
        assertThat(write(formule)).isEqualTo(KOP + "\"'" + formule.replace("\"", "\"\"") + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"De klant vindt het goed.", "1 = 1", "a+b", "e-mail", "vera@voorbeeld.example", " ", "'="})
    void otherTextStaysAsItIs(String tekst) throws IOException {
        assertThat(write(tekst)).isEqualTo(KOP + "\"" + tekst + "\"\r\n");
    }

    /** Also for a spreadsheet that splits on commas: the quotes hold the cell together. */
    @Test
    void oneCellStaysOneCell() throws IOException {
        assertThat(write("ja;nee,=1\r\n\"=2\"")).isEqualTo(KOP + "\"ja;nee,=1\r\n\"\"=2\"\"\"\r\n");
    }

    @Test
    void daysAndNumbersAreWhatADutchSpreadsheetReads() throws IOException {
        assertThat(write(LocalDate.of(2026, 12, 5), 12, null, "é")).isEqualTo(KOP + "\"05-12-2026\";\"12\";;\"é\"\r\n");
    }

    private static String write(@Nullable Object... cellen) throws IOException {
        ByteArrayOutputStream bestemming = new ByteArrayOutputStream();
        try (Csvbestand csv = new Csvbestand(bestemming, "Nummer")) {
            csv.add(cellen);
        }
        return bestemming.toString(StandardCharsets.UTF_8);
    }
}
