package nl.kopgroep.handover.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every distinct record of one kind that a participant holds of a network, by id, with the hash of its
 * content. The digest is over the sorted pairs of id and hash, so it does not depend on the order in which
 * storage gave the records, and any record that is missing, extra or changed gives another one.
 */
public final class Inventory {

    private final Kind kind;
    private final SortedMap<String, String> hashes;

    private Inventory(Kind kind, SortedMap<String, String> hashes) {
        this.kind = kind;
        this.hashes = hashes;
    }

    /** Starts an empty inventory of this kind. */
    public static Taking of(Kind kind) {
        return new Taking(kind);
    }

    public Kind kind() {
        return kind;
    }

    /** How many distinct records there are. */
    public long count() {
        return hashes.size();
    }

    /** SHA-256, lower-case hex, over a line {@code id hash\n} per record, sorted by the id as text. */
    public String digest() {
        MessageDigest digest = Sha256.digest();
        hashes.forEach((id, hash) -> digest.update((id + ' ' + hash + '\n').getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of each record by the record's id as text, sorted; for keeping beside the summary. */
    public SortedMap<String, String> hashes() {
        return hashes;
    }

    /** What differs in the other inventory, which was taken later. */
    public Comparison comparedWith(Inventory later) {
        return Comparison.between(this, later);
    }

    /** Takes records in, in whatever order they come. */
    public static final class Taking {
        private final Kind kind;
        private final SortedMap<String, String> hashes = new TreeMap<>();

        private Taking(Kind kind) {
            this.kind = kind;
        }

        /**
         * Counts a record; the same record once more changes nothing.
         *
         * @throws ContradictingRecords when another record with this id but other content was counted
         */
        public Taking add(CanonicalRecord found) {
            return add(found.id(), found.hash());
        }

        /** The same for a record of which only the hash was kept. */
        public Taking add(UUID id, String hash) {
            @Nullable String known = hashes.putIfAbsent(id.toString(), hash);
            if (known != null && !known.equals(hash)) {
                throw new ContradictingRecords(kind, id);
            }
            return this;
        }

        public Inventory done() {
            return new Inventory(kind, Collections.unmodifiableSortedMap(new TreeMap<>(hashes)));
        }

        /** All of these at once, by id as text. */
        public Taking addAll(Map<String, String> hashesById) {
            hashesById.forEach((id, hash) -> add(UUID.fromString(id), hash));
            return this;
        }
    }
}
