package nl.kopgroep.notification.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The themes that are known here by now. */
@Repository
public class Themes {

    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the network offers the theme. */
    public boolean canBeFollowed(UUID networkId, UUID themeId) {
        return jdbc.sql("select exists (select from theme where id = ? and network_id = ? and not retired)")
                .params(themeId, networkId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** What these are called; those unknown here are left out. */
    public Map<UUID, Label> labels(Collection<UUID> ids) {
        Map<UUID, Label> labels = new HashMap<>();
        jdbc.sql("select id, label_nl, label_en from theme where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    labels.put(
                            row.getObject("id", UUID.class),
                            new Label(row.getString("label_nl"), row.getString("label_en")));
                });
        return labels;
    }
}
