package nl.kopgroep.handover.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import nl.kopgroep.events.ParticipantEvent.KindDifference;
import nl.kopgroep.events.ParticipantEvent.KindInventory;
import nl.kopgroep.handover.protocol.Comparison;
import nl.kopgroep.handover.protocol.Inventory;
import nl.kopgroep.handover.protocol.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what this service holds of a network, keeps what it counted, and compares. */
class Inventories {

    private static final int NAMED_AT_MOST = 20;
    private static final int BATCH = 1000;

    private final List<RecordSource> sources;
    private final JdbcTemplate jdbc;

    Inventories(List<RecordSource> sources, JdbcTemplate jdbc) {
        this.sources = sources.stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
        this.jdbc = jdbc;
        refuseTwoSourcesOfOneKind();
    }

    /** All kinds as of one moment: the caller's transaction is repeatable read. */
    List<Inventory> take(UUID networkId) {
        List<Inventory> taken = new ArrayList<>();
        for (RecordSource source : sources) {
            Inventory.Taking taking = Inventory.of(source.kind());
            source.tell(networkId, taking::add);
            taken.add(taking.done());
        }
        return taken;
    }

    static List<KindInventory> summary(List<Inventory> inventories) {
        return inventories.stream()
                .map(inventory -> new KindInventory(inventory.kind().name(), inventory.count(), inventory.digest()))
                .toList();
    }

    void keep(UUID handoverId, List<Inventory> inventories) {
        forget(handoverId);
        for (Inventory inventory : inventories) {
            jdbc.batchUpdate(
                    "insert into participation_record (handover_id, kind, record_id, hash) values (?, ?, ?::uuid, ?)",
                    inventory.hashes().entrySet(),
                    BATCH,
                    (statement, entry) -> {
                        statement.setObject(1, handoverId);
                        statement.setString(2, inventory.kind().name());
                        statement.setString(3, entry.getKey());
                        statement.setString(4, entry.getValue());
                    });
        }
    }

    /** What isn't as it was when it was kept; kinds without a difference aren't named. */
    List<KindDifference> differences(UUID handoverId, List<Inventory> now) {
        return now.stream()
                .map(after -> kept(handoverId, after.kind()).comparedWith(after))
                .filter(comparison -> !comparison.equal())
                .map(Inventories::difference)
                .toList();
    }

    void forget(UUID handoverId) {
        jdbc.update("delete from participation_record where handover_id = ?", handoverId);
    }

    private Inventory kept(UUID handoverId, Kind kind) {
        Inventory.Taking taking = Inventory.of(kind);
        JdbcClient.create(jdbc)
                .sql("select record_id, hash from participation_record where handover_id = ? and kind = ?")
                .params(handoverId, kind.name())
                .query(row -> {
                    taking.add(row.getObject("record_id", UUID.class), row.getString("hash"));
                });
        return taking.done();
    }

    private static KindDifference difference(Comparison comparison) {
        return new KindDifference(
                comparison.kind().name(),
                some(comparison.missing()),
                some(comparison.extra()),
                some(comparison.changed()));
    }

    private static List<UUID> some(SortedSet<UUID> ids) {
        return ids.stream().limit(NAMED_AT_MOST).toList();
    }

    private void refuseTwoSourcesOfOneKind() {
        long kinds = sources.stream().map(RecordSource::kind).distinct().count();
        if (kinds != sources.size()) {
            throw new IllegalStateException("Two sources tell records of the same kind: "
                    + sources.stream().map(RecordSource::kind).toList());
        }
    }
}
