package nl.kopgroep.notification.following;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
        requireAll(networkId, target.themeId(), target.itemKind(), target.organisationId());
        UUID item = target.itemId();
        if (item != null && !exists("""
                select from item where id = ? and network_id = ? and not withdrawn
                  and (audience <> 'organisation' or organisation_id = ?)""", item, networkId, organisationId)) {
            throw Problem.notFound(
                    "Dit bericht is er niet (meer) in dit netwerk.", "This network has no such post (any more).");
        }
        words("region", target.region(), false);
        words("series", target.series(), true);
        Target.Search search = target.search();
        if (search != null) {
            requireMeaning(search);
            requireAll(networkId, search.theme(), search.kind(), search.organisation());
        }
    }

    private void requireAll(UUID networkId, @Nullable UUID theme, @Nullable String kind, @Nullable UUID organisation) {
        if (theme != null && !themes.canBeFollowed(networkId, theme)) {
            throw Problem.notFound(
                    "Dit thema is er niet (meer) in dit netwerk.", "This network has no such theme (any more).");
        }
        if (organisation != null && !exists("select from organisation where id = ?", organisation)) {
            throw Problem.notFound("Deze organisatie kennen we niet.", "We don't know this organisation.");
        }
        if (kind != null && !KINDS.contains(kind)) {
            throw Problem.invalid(
                    "kind",
                    "Kies een soort kennis: article, tip, example, guide, presentation, question of report.",
                    "Choose a kind: article, tip, example, guide, presentation, question or report.");
        }
    }

    private static void requireMeaning(Target.Search search) {
        words("search", search.q(), true);
        if (!search.hasMeaning()) {
            throw Problem.invalid(
                    "search",
                    "Zeg waar je naar zoekt: een woord, een thema, een soort kennis of een organisatie.",
                    "Say what you look for: a word, a theme, a kind or an organisation.");
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
                .map(Subscription::target)
                .map(it -> it.search() == null ? it.themeId() : it.search().theme())
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
            case SEARCH -> {
                Target.Search search = Objects.requireNonNull(target.search());
                yield FollowWording.search(
                        search.q(),
                        in(language, themeLabels, search.theme()),
                        search.kind(),
                        names.get(search.organisation()),
                        language);
            }
            case SELECTION ->
                FollowWording.selection(
                        in(language, themeLabels, target.themeId()),
                        target.itemKind(),
                        target.region(),
                        names.get(target.organisationId()),
                        language);
        };
    }

    private static @Nullable String in(Language language, Map<UUID, Label> labels, @Nullable UUID theme) {
        @Nullable Label label = labels.get(theme);
        return label == null ? null : label.in(language);
    }

    /** Titles of items and names of organisations. */
    private Map<UUID, String> names(Collection<Subscription> follows) {
        UUID[] ids = follows.stream()
                .map(Subscription::target)
                .flatMap(it -> Stream.of(
                        it.itemId(),
                        it.organisationId(),
                        it.search() == null ? null : it.search().organisation()))
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
