package nl.kopgroep.content.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.content.item.ItemOrigin;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where answers are kept. Saving tells what happened by the outbox, in the same transaction. */
@Repository
class Answers {

    static final RowMapper<Answer> ANSWER = (row, _) -> new Answer(state(row));

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Answers(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Which question an answer is to. */
    Optional<UUID> questionOf(UUID id) {
        return jdbc.sql("select item_id from answer where id = :id")
                .param("id", id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Held until the transaction ends: an answer's changes follow each other. */
    Optional<Answer> findForUpdate(UUID id) {
        return jdbc.sql("select * from answer where id = :id for update")
                .param("id", id)
                .query(ANSWER)
                .optional();
    }

    Optional<Answer> findForUpdate(UUID networkId, Origin origin) {
        return jdbc.sql("select * from answer where network_id = :network and source = :source"
                        + " and external_id = :externalId for update")
                .param("network", networkId)
                .param("source", origin.source())
                .param("externalId", origin.externalId())
                .query(ANSWER)
                .optional();
    }

    /** Those that stand, in the order in which they were given. */
    List<Answer> to(UUID itemId, PageRequest page) {
        return jdbc.sql("select * from answer where item_id = :item and withdrawn_at is null"
                        + " order by given_at, id limit :size offset :offset")
                .param("item", itemId)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ANSWER)
                .list();
    }

    long count(UUID itemId) {
        return jdbc.sql("select count(*) from answer where item_id = :item and withdrawn_at is null")
                .param("item", itemId)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** All of them, by id: what can be told again. */
    List<Answer> after(@Nullable UUID id, int size) {
        return jdbc.sql("select * from answer where cast(:after as uuid) is null or id > cast(:after as uuid)"
                        + " order by id limit :size")
                .param("after", id)
                .param("size", size)
                .query(ANSWER)
                .list();
    }

    void save(Answer answer) {
        Answer.State state = answer.state();
        @Nullable ItemOrigin origin = state.origin();
        jdbc.sql("""
                insert into answer (id, network_id, item_id, organisation_id, author_id, text, given_at, changed_at,
                    withdrawn_at, source, external_id, external_organisation, external_author, version)
                values (:id, :network, :item, :organisation, :author, :text, :givenAt, :changedAt, :withdrawnAt,
                    :source, :externalId, :externalOrganisation, :externalAuthor, :version)
                on conflict (id) do update set text = excluded.text, given_at = excluded.given_at, changed_at = excluded.changed_at,
                    withdrawn_at = excluded.withdrawn_at, version = excluded.version
                """)
                .param("id", state.id())
                .param("network", state.networkId())
                .param("item", state.itemId())
                .param("organisation", state.organisationId())
                .param("author", state.authorId())
                .param("text", state.text().source())
                .param("givenAt", utc(state.givenAt()))
                .param("changedAt", utc(state.changedAt()))
                .param("withdrawnAt", utc(state.withdrawnAt()))
                .param("source", origin == null ? null : origin.of().source())
                .param("externalId", origin == null ? null : origin.of().externalId())
                .param("externalOrganisation", origin == null ? null : origin.organisation())
                .param("externalAuthor", origin == null ? null : origin.author())
                .param("version", state.version())
                .update();
        outbox.append(answer);
    }

    private static Answer.State state(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Answer.State(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("author_id", UUID.class),
                source == null
                        ? null
                        : new ItemOrigin(
                                new Origin(source, row.getString("external_id")),
                                row.getString("external_organisation"),
                                row.getString("external_author")),
                new Markdown(row.getString("text")),
                Objects.requireNonNull(instant(row, "given_at")),
                Objects.requireNonNull(instant(row, "changed_at")),
                instant(row, "withdrawn_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
