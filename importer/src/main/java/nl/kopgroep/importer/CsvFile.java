package nl.kopgroep.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Tables as CSV after RFC 4180, in UTF-8, with a header. */
final class CsvFile {

    private static final CSVFormat READING = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final CSVFormat WRITING =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private CsvFile() {}

    /** The rows of a file; none when there is no file. What can't be read becomes a mistake. */
    static List<Row> read(Path file, Table table, List<Mistake> mistakes) {
        List<Row> rows = new ArrayList<>();
        String name = file.getFileName().toString();
        if (!Files.exists(file)) {
            return rows;
        }
        long line = 1;
        try (CSVParser parser = CSVParser.parse(withoutMark(file), READING)) {
            parser.getHeaderNames().stream()
                    .filter(header -> table.columns().stream()
                            .noneMatch(column -> column.name().equals(header)))
                    .forEach(header -> mistakes.add(new Mistake(
                            name, 1, header, "deze kolom kennen we niet; haal hem weg of verbeter de naam")));
            for (CSVRecord csv : parser) {
                Map<String, String> values = new HashMap<>();
                if (!csv.isConsistent()) {
                    mistakes.add(new Mistake(
                            name,
                            line + 1,
                            "",
                            "hier staan " + csv.size() + " velden en de kop heeft er "
                                    + parser.getHeaderNames().size()));
                }
                csv.toMap().forEach((key, value) -> values.put(key, value == null ? "" : value.strip()));
                rows.add(new Row(name, line + 1, values, ""));
                line = parser.getCurrentLineNumber();
            }
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(new Mistake(name, line, "", "bewaar het bestand als UTF-8"));
        } catch (CSVException | UncheckedIOException | IllegalArgumentException broken) {
            mistakes.add(new Mistake(name, line + 1, "", "dit is geen goede CSV; kijk de aanhalingstekens na"));
        } catch (IOException unreadable) {
            mistakes.add(new Mistake(name, line, "", "het bestand is niet te lezen"));
        }
        return rows;
    }

    static void write(Path file, Table table, List<Map<String, String>> rows) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), WRITING)) {
            printer.printRecord(table.columns().stream().map(Column::name));
            for (Map<String, String> row : rows) {
                printer.printRecord(table.columns().stream().map(column -> row.getOrDefault(column.name(), "")));
            }
        }
    }

    /** Spreadsheets put a byte order mark before the first column's name. */
    private static String withoutMark(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
