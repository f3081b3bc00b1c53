package nl.kopgroep.importer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One record of a folder, with the place where it stands.
 *
 * @param file relative to the folder
 * @param line from 1
 * @param values by column name; a column that isn't there is empty
 * @param text what follows the front matter, or empty for CSV
 */
record Row(String file, long line, Map<String, String> values, String text) {

    String value(String column) {
        return values.getOrDefault(column, "");
    }

    String id() {
        return value("id");
    }

    /** What goes to the API. */
    Map<String, Object> toRecord(Table table, String source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", source);
        for (Column column : table.columns()) {
            fields.put(column.field(), column.toField(value(column.name())));
        }
        if (table.isMarkdown()) {
            fields.put("text", text);
        }
        return fields;
    }
}
