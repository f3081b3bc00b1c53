package nl.kopgroep.network.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.network.facts.Facts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All handovers there are and were. */
@Repository
class Handovers {

    /** Its own, so that a setting for the API never changes what is stored. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Facts facts;

    Handovers(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql("select * from handover where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Handover> lock(UUID id) {
        return jdbc.sql("select * from handover where id = ? for update")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<Handover> ofNetwork(UUID networkId) {
        return jdbc.sql("select * from handover where network_id = ? order by drafted_at desc")
                .param(networkId)
                .query((row, _) -> read(row))
                .list();
    }

    /** The one that isn't over yet, if any. */
    Optional<Handover> open(UUID networkId) {
        return ofNetwork(networkId).stream()
                .filter(handover -> !Lifecycle.isFinal(handover.state()))
                .findFirst();
    }

    List<UUID> in(State state) {
        return jdbc.sql("select id from handover where state = ? order by drafted_at")
                .param(state.id())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    List<HistoryEntry> history(UUID id) {
        return jdbc.sql("select * from handover_history where handover_id = ? order by position")
                .param(id)
                .query((row, _) -> new HistoryEntry(
                        State.of(row.getString("state")),
                        row.getTimestamp("at").toInstant(),
                        Party.valueOf(row.getString("party").toUpperCase(Locale.ROOT)),
                        row.getString("reason")))
                .list();
    }

    /** A new one; refuses a second open one of the same network. */
    void add(Handover handover, Instant now) {
        try {
            jdbc.sql("""
                    insert into handover (id, network_id, from_programme_id, from_organisation_id, from_name,
                      to_programme_id, to_organisation_id, to_name, state, progress, drafted_at, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                    .params(
                            handover.id(),
                            handover.networkId(),
                            handover.from().programmeId(),
                            handover.from().organisationId(),
                            handover.from().name(),
                            handover.to().programmeId(),
                            handover.to().organisationId(),
                            handover.to().name(),
                            handover.state().id(),
                            JSON.writeValueAsString(handover.progress()),
                            Timestamp.from(now),
                            handover.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.ANOTHER_IS_OPEN.refused();
        }
        tell(handover);
    }

    /** One that was locked before, in this transaction. */
    void save(Handover handover) {
        jdbc.sql("update handover set state = ?, progress = ?::jsonb, version = ? where id = ?")
                .params(
                        handover.state().id(),
                        JSON.writeValueAsString(handover.progress()),
                        handover.version(),
                        handover.id())
                .update();
        tell(handover);
    }

    private void tell(Handover handover) {
        for (HistoryEntry entry : handover.news()) {
            jdbc.sql("""
                    insert into handover_history (handover_id, position, state, at, party, reason)
                    select :id, coalesce(max(position), 0) + 1, :state, :at, :party, :reason
                    from handover_history where handover_id = :id""")
                    .param("id", handover.id())
                    .param("state", entry.state().id())
                    .param("at", Timestamp.from(entry.at()))
                    .param("party", entry.by().id())
                    .param("reason", entry.reason())
                    .update();
        }
        facts.tell(handover);
    }

    private static Handover read(ResultSet row) throws SQLException {
        return new Handover(
                new Passage(
                        row.getObject("id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        side(row, "from"),
                        side(row, "to")),
                JSON.readValue(row.getString("progress"), Progress.class),
                row.getLong("version"));
    }

    private static ProgrammeInHandover side(ResultSet row, String side) throws SQLException {
        return new ProgrammeInHandover(
                row.getObject(side + "_programme_id", UUID.class),
                row.getObject(side + "_organisation_id", UUID.class),
                row.getString(side + "_name"));
    }
}
