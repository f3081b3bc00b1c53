package nl.kopgroep.content.theme;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.support.exchange.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where themes are kept. Saving also tells what happened, by the outbox, in the same transaction. */
@Repository
class Themes {

    private static final RowMapper<Theme> THEME = (row, _) -> theme(row);

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Themes(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    Optional<Theme> find(UUID id) {
        return jdbc.sql("select * from theme where id = :id")
                .param("id", id)
                .query(THEME)
                .optional();
    }

    List<Theme> ofNetwork(UUID networkId) {
        return jdbc.sql("select * from theme where network_id = :network order by lower(label_nl), id")
                .param("network", networkId)
                .query(THEME)
                .list();
    }

    /**
     * All themes of the network, held until the transaction ends: who changes a theme's place or label decides on
     * the whole scheme. A network without themes has no row to hold, so the lock is on the network's name.
     */
    ThemeScheme schemeForUpdate(UUID networkId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('theme-scheme:' || :network, 0))")
                .param("network", networkId.toString())
                .query((_, _) -> true)
                .single();
        return new ThemeScheme(ofNetwork(networkId));
    }

    List<Theme> page(@Nullable UUID after, int size) {
        return jdbc.sql("""
                select * from theme where cast(:after as uuid) is null or id > cast(:after as uuid)
                order by id limit :size
                """)
                .param("after", after)
                .param("size", size)
                .query(THEME)
                .list();
    }

    void save(Theme theme) {
        @Nullable Origin origin = theme.origin();
        ThemeDescription description = theme.description();
        jdbc.sql("""
                insert into theme (id, network_id, broader_id, label_nl, label_en, alt_labels_nl, alt_labels_en,
                    definition, retired, source, external_id, version)
                values (:id, :network, :broader, :labelNl, :labelEn, :altNl, :altEn, :definition, :retired,
                    :source, :externalId, :version)
                on conflict (id) do update set
                    broader_id = excluded.broader_id, label_nl = excluded.label_nl, label_en = excluded.label_en,
                    alt_labels_nl = excluded.alt_labels_nl, alt_labels_en = excluded.alt_labels_en,
                    definition = excluded.definition, retired = excluded.retired, version = excluded.version
                """)
                .param("id", theme.id())
                .param("network", theme.networkId())
                .param("broader", description.broaderId())
                .param("labelNl", description.labelNl())
                .param("labelEn", description.labelEn())
                .param("altNl", description.altLabelsNl().toArray(String[]::new))
                .param("altEn", description.altLabelsEn().toArray(String[]::new))
                .param("definition", description.definition())
                .param("retired", theme.retired())
                .param("source", origin == null ? null : origin.source())
                .param("externalId", origin == null ? null : origin.externalId())
                .param("version", theme.version())
                .update();
        outbox.append(theme);
    }

    private static Theme theme(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return Theme.restored(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                new ThemeDescription(
                        row.getObject("broader_id", UUID.class),
                        row.getString("label_nl"),
                        row.getString("label_en"),
                        texts(row.getArray("alt_labels_nl")),
                        texts(row.getArray("alt_labels_en")),
                        row.getString("definition")),
                row.getBoolean("retired"),
                source == null ? null : new Origin(source, row.getString("external_id")),
                row.getLong("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
