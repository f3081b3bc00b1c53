package nl.kopgroep.handover.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of a network in the form in which it is counted, hashed and moved: its id and every field that
 * must survive the handover. What a service can make again (an index, a rendering, a counter) and what it
 * may change while the network is frozen stay out.
 */
public final class CanonicalRecord {

    private final UUID id;
    private final String json;

    private CanonicalRecord(UUID id, Map<String, @Nullable Object> fields) {
        this.id = id;
        this.json = CanonicalJson.write(fields);
    }

    /** Starts the record with this id; the field {@code id} is taken. */
    public static Fields withId(UUID id) {
        return new Fields(id);
    }

    public UUID id() {
        return id;
    }

    /** The canonical form; see {@link CanonicalJson} for its rules. */
    public String json() {
        return json;
    }

    /** SHA-256 over the canonical form, in lower-case hex. */
    public String hash() {
        return Sha256.of(json);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalRecord that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Without the fields: they may be personal data. */
    @Override
    public String toString() {
        return "CanonicalRecord[" + id + "]";
    }

    /** Collects a record's fields, in any order. */
    public static final class Fields {
        private final UUID id;
        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        private Fields(UUID id) {
            this.id = id;
            fields.put("id", id);
        }

        /**
         * Adds a field.
         *
         * @param value text, a whole number, a truth, a UUID, an Instant, a LocalDate, null, or a collection
         *     (in an order that means something) or map of those
         * @throws IllegalArgumentException when the field was given before
         */
        public Fields with(String name, @Nullable Object value) {
            if (fields.containsKey(name)) {
                throw new IllegalArgumentException("Field '" + name + "' was given twice");
            }
            fields.put(name, value);
            return this;
        }

        /**
         * The record.
         *
         * @throws IllegalArgumentException when a value has no canonical form
         */
        public CanonicalRecord build() {
            return new CanonicalRecord(id, fields);
        }
    }
}
