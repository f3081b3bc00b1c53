package nl.kopgroep.notification.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks before publishing who will hear of it: numbers, never names. What is found by a search isn't counted. */
@Component
class Estimating {

    private static final String OUTCOME = "with recursive "
            + MatchingSql.EVERYBODYS
            + HypotheticalSql.ITEM
            + MatchingSql.MATCHING
            + MatchingSql.FOLLOWERS
            + CascadeSql.OUTCOME;

    private final Access access;
    private final Themes themes;
    private final JdbcClient jdbc;

    Estimating(Access access, Themes themes, JdbcClient jdbc) {
        this.access = access;
        this.themes = themes;
        this.jdbc = jdbc;
    }

    /** By which channel how many people would hear. */
    record Estimate(
            long people,
            long direct,
            long daily,
            long weekly,
            long hereOnly,
            long feed,
            long webhook,
            List<ThroughTheme> themes) {}

    /** How many of them follow this theme, or one above it. */
    record ThroughTheme(UUID themeId, Map<String, String> label, long people) {}

    @Transactional(readOnly = true)
    Estimate estimate(Caller caller, UUID networkId, Collection<UUID> themeIds, String kind, String audience) {
        access.require(caller, networkId, Right.WRITE_KNOWLEDGE);
        List<ThroughTheme> through = through(caller, networkId, themeIds, kind, audience);
        return ask(OUTCOME + """
                select count(*) as people, count(*) filter (where mail = 'direct') as direct,
                    count(*) filter (where mail = 'daily') as daily, count(*) filter (where mail = 'weekly') as weekly,
                    count(*) filter (where mail = 'here-only') as here_only, count(*) filter (where feed) as feed,
                    count(*) filter (where webhook) as webhook
                from outcome where in_app or feed or webhook or mail <> 'here-only'""", caller, networkId, themeIds, kind, audience)
                .query((row, _) -> new Estimate(
                        row.getLong("people"),
                        row.getLong("direct"),
                        row.getLong("daily"),
                        row.getLong("weekly"),
                        row.getLong("here_only"),
                        row.getLong("feed"),
                        row.getLong("webhook"),
                        through))
                .single();
    }

    private List<ThroughTheme> through(
            Caller caller, UUID networkId, Collection<UUID> themeIds, String kind, String audience) {
        Map<UUID, Long> people = new LinkedHashMap<>();
        ask(OUTCOME + """
                select (reason ->> 'theme')::uuid as theme, count(distinct person_id) as people
                from outcome cross join lateral jsonb_array_elements(reasons) as reason
                where jsonb_exists(reason, 'theme') group by 1 order by 2 desc, 1""", caller, networkId, themeIds, kind, audience).query(row -> {
            people.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        Map<UUID, Label> labels = themes.labels(people.keySet());
        return people.entrySet().stream()
                .map(theme -> new ThroughTheme(theme.getKey(), label(labels.get(theme.getKey())), theme.getValue()))
                .toList();
    }

    private static Map<String, String> label(@Nullable Label label) {
        return label == null ? Map.of() : Map.of("nl", label.in(Language.NL), "en", label.in(Language.EN));
    }

    private JdbcClient.StatementSpec ask(
            String statement, Caller caller, UUID networkId, Collection<UUID> themeIds, String kind, String audience) {
        return jdbc.sql(statement)
                .param("network", networkId)
                .param("item", null)
                .param("themes", themeIds.toArray(UUID[]::new))
                .param("kind", kind)
                .param("organisation", caller.requireOrganisation())
                .param("region", null)
                .param("series", null)
                .param("audience", audience)
                .param("actor", caller.requirePerson());
    }
}
