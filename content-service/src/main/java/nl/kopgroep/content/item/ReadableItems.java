package nl.kopgroep.content.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.content.item.ItemSummary.OrganisationName;
import nl.kopgroep.content.item.ItemSummary.ThemeLabel;
import nl.kopgroep.content.organisation.OrganisationNames;
import nl.kopgroep.content.theme.ItemCounts;
import nl.kopgroep.content.theme.ThemeCatalogue;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items that somebody may read, and nothing of any other. All reading of more than one item goes through here. */
@Component
public class ReadableItems implements ItemCounts {

    private static final int LENGTH_OF_SUMMARY = 240;

    private final JdbcClient jdbc;
    private final Access access;
    private final ThemeCatalogue themes;
    private final OrganisationNames organisations;

    ReadableItems(JdbcClient jdbc, Access access, ThemeCatalogue themes, OrganisationNames organisations) {
        this.jdbc = jdbc;
        this.access = access;
        this.themes = themes;
        this.organisations = organisations;
    }

    /** The newest first; a draft counts from when it was last changed. */
    Page<ItemSummary> list(Reader reader, UUID networkId, ItemFilter filter, String language, PageRequest page) {
        long total = count(reader, networkId, filter);
        String where = "from knowledge_item i where i.network_id = :network and " + Reader.MAY_READ + filter.sql();
        List<UUID> ids = with(
                        jdbc.sql(
                                "select i.id " + where
                                        + " order by coalesce(i.published_at, i.changed_at) desc, i.id limit :size offset :offset"),
                        reader,
                        networkId,
                        filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        Map<UUID, Found> found = find(reader, networkId, ids, language);
        return Page.of(
                ids.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(Found::summary)
                        .toList(),
                page,
                total);
    }

    long countPublished(Reader reader, UUID networkId) {
        return count(reader, networkId, new ItemFilter(null, null, null, Status.PUBLISHED));
    }

    /** What {@link #countPublished} doesn't count. */
    LeftOut leftOut(Reader reader, UUID networkId) {
        return jdbc.sql("select count(*) filter (where i.status = 'draft') as drafts,"
                        + " count(*) filter (where i.status = 'withdrawn') as withdrawn,"
                        + " count(*) filter (where i.status = 'published' and not " + Reader.MAY_READ + ") as others"
                        + " from knowledge_item i where i.network_id = :network")
                .param("network", networkId)
                .param("readsNetwork", reader.readsNetwork())
                .param("readsAs", reader.organisation())
                .query((row, _) -> new LeftOut(row.getLong("drafts"), row.getLong("withdrawn"), row.getLong("others")))
                .single();
    }

    private long count(Reader reader, UUID networkId, ItemFilter filter) {
        String sql = "select count(*) from knowledge_item i where i.network_id = :network and " + Reader.MAY_READ
                + filter.sql();
        return with(jdbc.sql(sql), reader, networkId, filter)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, Reader reader, UUID networkId, ItemFilter filter) {
        return statement
                .param("network", networkId)
                .param("readsNetwork", reader.readsNetwork())
                .param("readsAs", reader.organisation())
                .params(filter.parameters());
    }

    /** An item that may be read, which revision of it this is and since when. */
    public record Found(ItemSummary summary, long revision, Instant changedAt) {}

    /** Those of these items that may be read; the others are missing. */
    public Map<UUID, Found> find(Reader reader, UUID networkId, Collection<UUID> ids, String language) {
        List<Row> rows = jdbc.sql("""
                select i.id, i.title, i.kind, i.audience, i.status, i.language, i.organisation_id, i.published_at,
                    i.revision, i.changed_at,
                    case when i.status = 'withdrawn' then '' else left(i.plain_text, :length) end as beginning,
                    array(select t.theme_id from knowledge_item_theme t where t.item_id = i.id order by t.position)
                        as themes
                from knowledge_item i
                where i.network_id = :network and i.id = any (:ids) and
                """ + Reader.MAY_READ)
                .param("length", LENGTH_OF_SUMMARY + 1)
                .param("network", networkId)
                .param("ids", ids.toArray(UUID[]::new))
                .param("readsNetwork", reader.readsNetwork())
                .param("readsAs", reader.organisation())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Kind.read(row.getString("kind")),
                        Audience.read(row.getString("audience")),
                        Status.read(row.getString("status")),
                        row.getString("language"),
                        row.getObject("organisation_id", UUID.class),
                        row.getTimestamp("published_at") == null
                                ? null
                                : row.getTimestamp("published_at").toInstant(),
                        row.getString("beginning"),
                        row.getLong("revision"),
                        row.getTimestamp("changed_at").toInstant(),
                        Arrays.asList((UUID[]) row.getArray("themes").getArray())))
                .list();
        return withNames(rows, language);
    }

    private Map<UUID, Found> withNames(List<Row> rows, String language) {
        Map<UUID, String> labels = themes.labels(
                rows.stream().flatMap(row -> row.themes().stream()).distinct().toList(), language);
        Map<UUID, String> names = organisations.of(
                rows.stream().map(Row::organisationId).distinct().toList());
        Map<UUID, Found> summaries = new HashMap<>();
        for (Row row : rows) {
            List<ThemeLabel> carried = new ArrayList<>();
            row.themes().forEach(theme -> carried.add(new ThemeLabel(theme, labels.getOrDefault(theme, ""))));
            ItemSummary summary = row.summary(carried, names.getOrDefault(row.organisationId(), ""));
            summaries.put(row.id(), new Found(summary, row.revision(), row.changedAt()));
        }
        return summaries;
    }

    @Override
    public Map<UUID, Set<UUID>> readableByTheme(Caller caller, UUID networkId) {
        Reader reader = Reader.of(access, caller, networkId);
        Map<UUID, Set<UUID>> found = new HashMap<>();
        jdbc.sql("""
                select t.theme_id, i.id from knowledge_item i
                join knowledge_item_theme t on t.item_id = i.id
                where i.network_id = :network and i.status = 'published' and
                """ + Reader.MAY_READ)
                .param("network", networkId)
                .param("readsNetwork", reader.readsNetwork())
                .param("readsAs", reader.organisation())
                .query((row, _) -> found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)))
                .list();
        return found;
    }

    private record Row(
            UUID id,
            String title,
            Kind kind,
            Audience audience,
            Status status,
            String language,
            UUID organisationId,
            @Nullable Instant publishedAt,
            String beginning,
            long revision,
            Instant changedAt,
            List<UUID> themes) {

        ItemSummary summary(List<ThemeLabel> labels, String organisation) {
            return new ItemSummary(
                    id,
                    title,
                    kind,
                    audience,
                    status,
                    language,
                    labels,
                    new OrganisationName(organisationId, organisation),
                    publishedAt,
                    shortened());
        }

        private String shortened() {
            if (beginning.length() <= LENGTH_OF_SUMMARY) {
                return beginning;
            }
            int space = beginning.lastIndexOf(' ');
            return (space > 0 ? beginning.substring(0, space) : beginning) + " …";
        }
    }
}
