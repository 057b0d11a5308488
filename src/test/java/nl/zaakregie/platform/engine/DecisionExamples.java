package nl.zaakregie.platform.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zaakregie.platform.engine.DecisionTableFile.Column;
import org.jspecify.annotations.Nullable;

/**
 * The business examples beside a decision: semicolon separated, a header with the input and then the output names, an
 * empty cell for "unknown", {@code #} before a line that only explains.
 */
record DecisionExamples(Path path, List<Example> examples) {

    /** One row; {@code input} has a null for an empty cell, {@code expected} holds the output cells as written. */
    record Example(int line, String text, Map<String, @Nullable Object> input, Map<String, String> expected) {}

    static Path pathFor(Path dmn) {
        return dmn.resolveSibling(dmn.getFileName().toString().replaceFirst("\\.dmn$", ".csv"));
    }

    /**
     * Reads the examples of a decision.
     *
     * @throws DecisionFileException when the file is missing, has no rows, or does not fit the columns of the decision
     */
    static DecisionExamples read(DecisionTableFile table) {
        Path path = pathFor(table.path());
        if (!Files.exists(path)) {
            throw new DecisionFileException(
                    "Naast %s ontbreekt %s met voorbeelden.".formatted(table.path(), path.getFileName()));
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException e) {
            throw new DecisionFileException("%s is niet te lezen: %s".formatted(path, e.getMessage()));
        }
        List<String> header = Stream.concat(table.inputs().stream(), table.outputs().stream())
                .map(Column::name)
                .toList();
        boolean headerSeen = false;
        List<Example> examples = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            // Spreadsheets put a byte order mark before the first line.
            String line = lines.get(number - 1).replace("\uFEFF", "");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line);
            if (!headerSeen) {
                if (!cells.equals(header)) {
                    throw new DecisionFileException("%s, regel %d: de kop moet zijn: %s. Er staat: %s."
                            .formatted(path, number, String.join(";", header), line));
                }
                headerSeen = true;
            } else {
                examples.add(example(path, number, line, cells, table));
            }
        }
        if (examples.isEmpty()) {
            throw new DecisionFileException("%s bevat geen voorbeelden.".formatted(path));
        }
        return new DecisionExamples(path, List.copyOf(examples));
    }

    /** Splits on semicolons outside double quotes; a doubled quote inside quotes stands for one, as spreadsheets write it. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && line.startsWith("\"\"", i)) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static Example example(Path path, int number, String line, List<String> cells, DecisionTableFile table) {
        int columns = table.inputs().size() + table.outputs().size();
        if (cells.size() != columns) {
            throw new DecisionFileException("%s, regel %d: er zijn %d kolommen nodig, er staan er %d."
                    .formatted(path, number, columns, cells.size()));
        }
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < columns; i++) {
            String cell = cells.get(i);
            if (i < table.inputs().size()) {
                input.put(
                        table.inputs().get(i).name(),
                        value(path, number, table.inputs().get(i), cell));
            } else {
                expected.put(table.outputs().get(i - table.inputs().size()).name(), cell);
            }
        }
        return new Example(number, line, input, expected);
    }

    private static @Nullable Object value(Path path, int number, Column column, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        try {
            Object value = column.allowed().parseValue(column.name(), cell);
            if (!column.allowed().allows(value)) {
                throw new DecisionFileException(
                        "'%s' staat niet bij de toegestane waarden van kolom '%s'.".formatted(cell, column.name()));
            }
            return value;
        } catch (DecisionFileException e) {
            throw new DecisionFileException("%s, regel %d: %s".formatted(path, number, e.getMessage()));
        }
    }
}
