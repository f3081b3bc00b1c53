package nl.kopgroep.notification.facts;

import java.util.Set;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.ThemeEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Themes: what they are called, and which is broader than which. */
@Component
class ThemeFactsProjection implements Projection {

    private final JdbcClient jdbc;

    ThemeFactsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "theme-facts";
    }

    @Override
    public Set<String> owners() {
        return Set.of(Topic.CONTENT.owner());
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (!(event instanceof ThemeEvent told)) {
            return;
        }
        ThemeEvent.ThemeFacts theme = told.theme();
        jdbc.sql("""
                insert into fact_theme as known (generation, id, version, network_id, broader_id, label_nl,
                    label_en, retired)
                values (:generation, :id, :version, :network, :broader, :labelNl, :labelEn, :retired)
                on conflict (generation, id) do update set version = excluded.version,
                    network_id = excluded.network_id, broader_id = excluded.broader_id,
                    label_nl = excluded.label_nl, label_en = excluded.label_en, retired = excluded.retired
                where excluded.version > known.version""")
                .param("generation", generation)
                .param("id", theme.id())
                .param("version", version)
                .param("network", theme.networkId())
                .param("broader", theme.broaderId())
                .param("labelNl", theme.labelNl())
                .param("labelEn", theme.labelEn())
                .param("retired", theme.retired())
                .update();
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from fact_theme where generation = ?")
                .param(generation)
                .update();
    }
}
