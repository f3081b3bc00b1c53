package nl.kopgroep.handover.participant;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.access.NetworkGates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * For what is never frozen. It is done at once when the network is open; while it is being handed over it is
 * written beside the inventory, which it must not change, and done as soon as the network opens again, under
 * whichever steward. Either way the caller may tell the person that it is settled.
 */
public class Journal {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NetworkGates gates;
    private final JsonMapper json;
    /** Asked for at the last moment: an applier's own collaborators may need the journal. */
    private final ObjectProvider<JournalApplier> appliers;

    Journal(JdbcClient jdbc, NetworkGates gates, JsonMapper json, ObjectProvider<JournalApplier> appliers) {
        this.jdbc = jdbc;
        this.gates = gates;
        this.json = json;
        this.appliers = appliers;
    }

    /**
     * Does it now or when the freeze is over; in the caller's transaction, and with the network's gate held so
     * that a freeze can't come in between.
     *
     * @param kind of one of this service's {@link JournalApplier}s
     * @return whether it was done now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settle(UUID networkId, String kind, UUID subjectId, Map<String, String> details) {
        JournalApplier applier = applier(kind);
        if (gates.holdOpen(networkId)) {
            applier.apply(networkId, subjectId, details);
            return true;
        }
        jdbc.sql("""
                insert into participation_journal (network_id, kind, subject_id, details)
                values (?, ?, ?, ?::jsonb)""")
                .params(networkId, kind, subjectId, json.writeValueAsString(details))
                .update();
        return false;
    }

    /** How many entries wait for the network to open. */
    public long waiting(UUID networkId) {
        return jdbc.sql("select count(*) from participation_journal where network_id = ?")
                .param(networkId)
                .query(Long.class)
                .single();
    }

    /** Carries out what was written during the freeze; with the gate open again, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    int applyAll(UUID networkId) {
        List<Entry> entries = jdbc.sql("delete from participation_journal where network_id = ? returning *")
                .param(networkId)
                .query((row, _) -> new Entry(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("subject_id", UUID.class),
                        json.readValue(row.getString("details"), DETAILS)))
                .list();
        entries.stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .forEach(entry -> applier(entry.kind()).apply(networkId, entry.subjectId(), entry.details()));
        return entries.size();
    }

    private JournalApplier applier(String kind) {
        return appliers.stream()
                .filter(applier -> applier.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing here carries out journal entries of kind '" + kind + "'"));
    }

    private record Entry(long id, String kind, UUID subjectId, Map<String, String> details) {}
}
