package nl.kopgroep.content.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where knowledge items are kept. Saving tells what happened by the outbox and tells those who watch items,
 * all in the same transaction.
 */
@Repository
class KnowledgeItems {

    private static final String SELECT = """
            select i.*, array(select t.theme_id from knowledge_item_theme t where t.item_id = i.id order by t.position)
                as themes
            from knowledge_item i
            """;
    private static final RowMapper<KnowledgeItem> ITEM = (row, _) -> new KnowledgeItem(state(row));

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final List<ItemWatch> watches;

    KnowledgeItems(JdbcClient jdbc, Outbox outbox, List<ItemWatch> watches) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.watches = watches;
    }

    Optional<KnowledgeItem> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id").param("id", id).query(ITEM).optional();
    }

    /** Held until the transaction ends: an item's changes follow each other. */
    Optional<KnowledgeItem> findForUpdate(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id for update of i")
                .param("id", id)
                .query(ITEM)
                .optional();
    }

    Optional<KnowledgeItem> findForUpdate(UUID networkId, Origin origin) {
        return jdbc.sql(SELECT
                        + "where i.network_id = :network and i.source = :source and i.external_id = :externalId"
                        + " for update of i")
                .param("network", networkId)
                .param("source", origin.source())
                .param("externalId", origin.externalId())
                .query(ITEM)
                .optional();
    }

    /** What is published in a network and may be read, in the order of where it comes from. */
    List<KnowledgeItem> published(Reader reader, UUID networkId, PageRequest page) {
        return jdbc.sql(SELECT + "where i.network_id = :network and i.status = 'published' and " + Reader.MAY_READ
                        + """
                order by coalesce(i.source, :here), coalesce(i.external_id, cast(i.id as text))
                limit :size offset :offset
                """)
                .param("network", networkId)
                .param("readsNetwork", reader.readsNetwork())
                .param("readsAs", reader.organisation())
                .param("here", Origin.HERE)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ITEM)
                .list();
    }

    /** Those that were published once, by id: what can be told again. */
    List<KnowledgeItem> publishedOnce(@Nullable UUID after, int size) {
        return jdbc.sql(SELECT + """
                where i.published_at is not null and (cast(:after as uuid) is null or i.id > cast(:after as uuid))
                order by i.id limit :size
                """)
                .param("after", after)
                .param("size", size)
                .query(ITEM)
                .list();
    }

    void save(KnowledgeItem item) {
        KnowledgeItem.State state = item.state();
        saveRow(state);
        saveThemes(state);
        outbox.append(item);
        watches.forEach(watch -> watch.saved(state.id(), state.revision()));
    }

    private void saveRow(KnowledgeItem.State state) {
        Writing writing = state.writing();
        @Nullable ItemOrigin origin = state.origin();
        KnowledgeItem.@Nullable Withdrawal withdrawal = state.withdrawal();
        jdbc.sql("""
                insert into knowledge_item (id, network_id, organisation_id, author_id, kind, title, text, plain_text,
                    audience, language, status, created_at, changed_at, published_at, withdrawn_at, withdrawn_because,
                    source, external_id, external_organisation, external_author, revision, version)
                values (:id, :network, :organisation, :author, :kind, :title, :text, :plainText, :audience, :language,
                    :status, :createdAt, :changedAt, :publishedAt, :withdrawnAt, :withdrawnBecause, :source,
                    :externalId, :externalOrganisation, :externalAuthor, :revision, :version)
                on conflict (id) do update set
                    kind = excluded.kind, title = excluded.title, text = excluded.text,
                    plain_text = excluded.plain_text, audience = excluded.audience, language = excluded.language,
                    status = excluded.status, changed_at = excluded.changed_at, published_at = excluded.published_at,
                    withdrawn_at = excluded.withdrawn_at, withdrawn_because = excluded.withdrawn_because,
                    revision = excluded.revision, version = excluded.version
                """)
                .param("id", state.id())
                .param("network", state.networkId())
                .param("organisation", state.organisationId())
                .param("author", state.authorId())
                .param("kind", writing.kind().written())
                .param("title", writing.title())
                .param("text", writing.text().source())
                .param("plainText", writing.text().plainText())
                .param("audience", writing.audience().written())
                .param("language", writing.language())
                .param("status", state.status().written())
                .param("createdAt", state.createdAt().atOffset(ZoneOffset.UTC))
                .param("changedAt", state.changedAt().atOffset(ZoneOffset.UTC))
                .param("publishedAt", utc(state.publishedAt()))
                .param("withdrawnAt", withdrawal == null ? null : utc(withdrawal.at()))
                .param("withdrawnBecause", withdrawal == null ? null : withdrawal.reason())
                .param("source", origin == null ? null : origin.of().source())
                .param("externalId", origin == null ? null : origin.of().externalId())
                .param("externalOrganisation", origin == null ? null : origin.organisation())
                .param("externalAuthor", origin == null ? null : origin.author())
                .param("revision", state.revision())
                .param("version", state.version())
                .update();
    }

    private void saveThemes(KnowledgeItem.State state) {
        jdbc.sql("delete from knowledge_item_theme where item_id = :item")
                .param("item", state.id())
                .update();
        jdbc.sql("""
                insert into knowledge_item_theme (item_id, theme_id, position)
                select :item, theme, position from unnest(cast(:themes as uuid[])) with ordinality as t (theme, position)
                """)
                .param("item", state.id())
                .param("themes", state.writing().themes().toArray(UUID[]::new))
                .update();
    }

    private static KnowledgeItem.State state(ResultSet row) throws SQLException {
        String source = row.getString("source");
        Instant withdrawnAt = instant(row, "withdrawn_at");
        return new KnowledgeItem.State(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("author_id", UUID.class),
                source == null
                        ? null
                        : new ItemOrigin(
                                new Origin(source, row.getString("external_id")),
                                row.getString("external_organisation"),
                                row.getString("external_author")),
                new Writing(
                        Kind.read(row.getString("kind")),
                        row.getString("title"),
                        new Markdown(row.getString("text")),
                        Arrays.asList((UUID[]) row.getArray("themes").getArray()),
                        Audience.read(row.getString("audience")),
                        row.getString("language")),
                Status.read(row.getString("status")),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "changed_at")),
                instant(row, "published_at"),
                withdrawnAt == null
                        ? null
                        : new KnowledgeItem.Withdrawal(withdrawnAt, row.getString("withdrawn_because")),
                row.getLong("revision"),
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
