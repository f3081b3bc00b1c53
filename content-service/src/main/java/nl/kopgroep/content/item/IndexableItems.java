package nl.kopgroep.content.item;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of all networks for a search index, which must not be shown to anybody as they are. */
@Component
public class IndexableItems {

    private static final String SELECT = """
            select i.id, i.network_id, i.organisation_id, i.kind, i.audience, i.language, i.title, i.plain_text,
                i.published_at, i.status = 'withdrawn' as withdrawn, i.revision,
                array(select t.theme_id from knowledge_item_theme t where t.item_id = i.id order by t.position)
                    as themes
            from knowledge_item i
            where i.published_at is not null
            """;
    private static final RowMapper<IndexableItem> ITEM = (row, _) -> new IndexableItem(
            row.getObject("id", UUID.class),
            row.getObject("network_id", UUID.class),
            row.getObject("organisation_id", UUID.class),
            row.getString("kind"),
            row.getString("audience"),
            row.getString("language"),
            row.getString("title"),
            row.getString("plain_text"),
            Arrays.asList((UUID[]) row.getArray("themes").getArray()),
            row.getTimestamp("published_at").toInstant(),
            row.getBoolean("withdrawn"),
            row.getLong("revision"));

    private final JdbcClient jdbc;

    IndexableItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that were published once. */
    public List<IndexableItem> of(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " and i.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ITEM)
                .list();
    }

    /** All of them in the order of their ids, from behind this one. */
    public List<IndexableItem> after(@Nullable UUID id, int size) {
        return jdbc.sql(SELECT + " and (cast(:after as uuid) is null or i.id > cast(:after as uuid))"
                        + " order by i.id limit :size")
                .param("after", id)
                .param("size", size)
                .query(ITEM)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from knowledge_item where published_at is not null")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
