package nl.kopgroep.notification.following;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.notification.wording.FollowWording;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be followed in a network, and how it is called. */
@Component
class Followable {

    private static final Set<String> KINDS =
            Set.of("article", "tip", "example", "guide", "presentation", "question", "report");
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Themes themes;

    Followable(JdbcClient jdbc, Themes themes) {
        this.jdbc = jdbc;
        this.themes = themes;
    }

    /**
     * Refuses what isn't there, or may not be read.
     *
     * @param organisationId the one that is acted for
     */
    void require(UUID networkId, Target target, UUID organisationId) {
        UUID theme = target.themeId();
        if (theme != null && !themes.canBeFollowed(networkId, theme)) {
            throw Problem.notFound(
                    "Dit thema is er niet (meer) in dit netwerk.", "This network has no such theme (any more).");
        }
        UUID organisation = target.organisationId();
        if (organisation != null && !exists("select from organisation where id = ?", organisation)) {
            throw Problem.notFound("Deze organisatie kennen we niet.", "We don't know this organisation.");
        }
        UUID item = target.itemId();
        if (item != null && !exists("""
                select from item where id = ? and network_id = ? and not withdrawn
                  and (audience <> 'organisation' or organisation_id = ?)""", item, networkId, organisationId)) {
            throw Problem.notFound(
                    "Dit bericht is er niet (meer) in dit netwerk.", "This network has no such post (any more).");
        }
        String kind = target.itemKind();
        if (kind != null && !KINDS.contains(kind)) {
            throw Problem.invalid(
                    "kind",
                    "Kies een soort kennis: article, tip, example, guide, presentation, question of report.",
                    "Choose a kind: article, tip, example, guide, presentation, question or report.");
        }
        words("region", target.region(), false);
        words("series", target.series(), true);
        Target.Search search = target.search();
        if (search != null) {
            words("search", search.q(), true);
        }
    }

    private static void words(String field, @Nullable String said, boolean maybeEmpty) {
        if (said != null && (said.length() > LONGEST || !maybeEmpty && said.isBlank())) {
            throw Problem.invalid(
                    field,
                    "Vul hier 1 tot " + LONGEST + " tekens in.",
                    "Fill in between 1 and " + LONGEST + " characters.");
        }
    }

    private boolean exists(String query, Object... parameters) {
        return jdbc.sql("select exists (" + query + ")")
                .params(parameters)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** How each of these is called, by the follow's id. */
    Map<UUID, Label> labels(Collection<Subscription> follows) {
        Map<UUID, Label> themeLabels = themes.labels(follows.stream()
                .map(it -> it.target().themeId())
                .filter(it -> it != null)
                .toList());
        Map<UUID, String> names = names(follows);
        Map<UUID, Label> labels = new HashMap<>();
        follows.forEach(follow -> labels.put(
                follow.id(),
                new Label(
                        label(follow.target(), themeLabels, names, Language.NL),
                        label(follow.target(), themeLabels, names, Language.EN))));
        return labels;
    }

    private static String label(
            Target target, Map<UUID, Label> themeLabels, Map<UUID, String> names, Language language) {
        return switch (target.kind()) {
            case ITEM -> FollowWording.item(names.get(target.itemId()), language);
            case SERIES -> FollowWording.series(target.series() == null ? "" : target.series(), language);
            case SEARCH ->
                FollowWording.search(
                        target.search() == null ? null : target.search().q(), language);
            case SELECTION -> {
                @Nullable Label theme = themeLabels.get(target.themeId());
                yield FollowWording.selection(
                        theme == null ? null : theme.in(language),
                        target.itemKind(),
                        target.region(),
                        names.get(target.organisationId()),
                        language);
            }
        };
    }

    /** Titles of items and names of organisations. */
    private Map<UUID, String> names(Collection<Subscription> follows) {
        UUID[] ids = follows.stream()
                .map(it -> it.target().itemId() == null
                        ? it.target().organisationId()
                        : it.target().itemId())
                .filter(it -> it != null)
                .toArray(UUID[]::new);
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                select id, name from organisation where id = any(:ids)
                union all select id, title from item where id = any(:ids) and not withdrawn""").param("ids", ids).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }
}
