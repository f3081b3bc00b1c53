package nl.kopgroep.content.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.support.exchange.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others may know of a network's themes: which there are, what they are called, what lies below them. */
@Component
public class ThemeCatalogue {

    private final Themes themes;
    private final JdbcClient jdbc;

    ThemeCatalogue(Themes themes, JdbcClient jdbc) {
        this.themes = themes;
        this.jdbc = jdbc;
    }

    /** The themes that may be put on something new. */
    public Set<UUID> offeredIn(UUID networkId) {
        return themes.ofNetwork(networkId).stream()
                .filter(theme -> !theme.retired())
                .map(Theme::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The themes of a network by where they come from; each by its own id too. */
    public Map<Origin, UUID> byOrigin(UUID networkId) {
        Map<Origin, UUID> ids = new HashMap<>();
        for (Theme theme : themes.ofNetwork(networkId)) {
            ids.put(Origin.here(theme.id()), theme.id());
            if (theme.origin() != null) {
                ids.put(theme.origin(), theme.id());
            }
        }
        return ids;
    }

    /** Where these themes come from. */
    public Map<UUID, Origin> origins(UUID networkId) {
        Map<UUID, Origin> origins = new HashMap<>();
        for (Theme theme : themes.ofNetwork(networkId)) {
            origins.put(theme.id(), theme.origin() == null ? Origin.here(theme.id()) : theme.origin());
        }
        return origins;
    }

    /** The labels of these themes, retired ones too; English where there is English and it is asked for. */
    public Map<UUID, String> labels(Collection<UUID> ids, String language) {
        Map<UUID, String> labels = new HashMap<>();
        jdbc.sql("""
                select id, case when :language = 'en' then coalesce(label_en, label_nl) else label_nl end as label
                from theme where id = any (:ids)
                """)
                .param("language", language)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> labels.put(row.getObject("id", UUID.class), row.getString("label")))
                .list();
        return labels;
    }

    /** For each theme of the network itself and all that lies below it, in the order of their Dutch labels. */
    public Map<UUID, Set<UUID>> withNarrower(UUID networkId) {
        List<Theme> all = themes.ofNetwork(networkId);
        ThemeScheme scheme = new ThemeScheme(all);
        Map<UUID, Set<UUID>> below = new LinkedHashMap<>();
        all.forEach(theme -> below.put(theme.id(), scheme.withNarrower(theme.id())));
        return below;
    }

    /** A theme of the network and all that lies below it; only itself when the network hasn't got it. */
    public Set<UUID> withNarrower(UUID networkId, UUID themeId) {
        return new ThemeScheme(themes.ofNetwork(networkId)).withNarrower(themeId);
    }

    /**
     * The themes that a question names by one of their labels, in whatever form of the words: who asks for
     * "bestendigen" means the theme that "bestendiging" is a synonym of. Decided by PostgreSQL's stemming.
     */
    public List<NamedTheme> namedIn(UUID networkId, String question) {
        return jdbc.sql("""
                select distinct on (t.id) t.id, t.label_nl, t.label_en, t.alt_labels_nl || t.alt_labels_en as synonyms,
                    array(select w from regexp_split_to_table(:question, '\\s+') as w
                          where not (to_tsvector('dutch', l.label) @@ plainto_tsquery('dutch', w))
                            and not (to_tsvector('english', l.label) @@ plainto_tsquery('english', w))) as rest
                from theme t
                cross join lateral unnest(array[t.label_nl, t.label_en] || t.alt_labels_nl || t.alt_labels_en) as l (label)
                where t.network_id = :network and not t.retired and l.label is not null
                  and ((numnode(phraseto_tsquery('dutch', l.label)) > 0
                        and to_tsvector('dutch', :question) @@ phraseto_tsquery('dutch', l.label))
                    or (numnode(phraseto_tsquery('english', l.label)) > 0
                        and to_tsvector('english', :question) @@ phraseto_tsquery('english', l.label)))
                order by t.id, length(l.label) desc
                """)
                .param("network", networkId)
                .param("question", question)
                .query((row, _) -> NamedTheme.of(
                        row.getObject("id", UUID.class),
                        row.getString("label_nl"),
                        row.getString("label_en"),
                        (String[]) row.getArray("synonyms").getArray(),
                        (String[]) row.getArray("rest").getArray()))
                .list();
    }
}
