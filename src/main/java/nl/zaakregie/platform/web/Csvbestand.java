package nl.zaakregie.platform.web;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A table for a spreadsheet, written row by row: semicolons and a byte order mark, as a Dutch Excel expects, every cell in quotes, days
 * written as 31-12-2026. No cell is ever a formula: a text that a spreadsheet would calculate gets an apostrophe before it (OWASP, CSV
 * injection).
 */
public final class Csvbestand implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What begins a formula, also in the wide forms that spreadsheets take for them; a tab or line end before it is skipped by some. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Quotes around every cell, so that a spreadsheet that splits on commas does not make two cells of one. */
    private static final CSVFormat EXCEL = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final CSVPrinter printer;

    /** Begins the table with its headings. */
    public Csvbestand(OutputStream bestemming, String... koppen) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(bestemming, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, EXCEL);
        printer.printRecord((Object[]) koppen);
    }

    /** Adds a row: texts, whole numbers, days; null is an empty cell. */
    public void add(@Nullable Object... cellen) throws IOException {
        printer.printRecord(Arrays.stream(cellen).map(Csvbestand::toCel).toArray());
    }

    private static @Nullable Object toCel(@Nullable Object waarde) {
        if (waarde instanceof LocalDate dag) {
            return DAG.format(dag);
        }
        return waarde instanceof CharSequence tekst ? neutralize(tekst.toString()) : waarde;
    }

    /** The text, such that a spreadsheet shows it and does not calculate it. */
    static String neutralize(String tekst) {
        int eerste = 0;
        while (eerste < tekst.length() && isSkipped(tekst.charAt(eerste))) {
            eerste++;
        }
        boolean formule = !tekst.isEmpty() && BEGINS_FORMULA.indexOf(tekst.charAt(0)) >= 0
                || eerste < tekst.length() && BEGINS_FORMULA.indexOf(tekst.charAt(eerste)) >= 0;
        return formule ? "'" + tekst : tekst;
    }

    /** Spaces, and what nobody sees. */
    private static boolean isSkipped(char teken) {
        return Character.isWhitespace(teken)
                || Character.isSpaceChar(teken)
                || Character.getType(teken) == Character.FORMAT
                || Character.isISOControl(teken);
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
