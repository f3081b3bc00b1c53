package nl.kopgroep.content.item;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds published items by their words with PostgreSQL's own full-text search, among what a reader may read. */
@Component
public class ItemWords {

    private static final int MOST = 5000;

    private final JdbcClient jdbc;

    ItemWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item that was found, with what it can be filtered and counted by. */
    public record Match(UUID id, Kind kind, UUID organisationId, Instant publishedAt, List<UUID> themes) {}

    /** Pieces of an item's text with marks around what was found, and the revision they are of. */
    public record Marked(long revision, String title, String text) {}

    /** Another way to answer: carrying one of the themes or using one of the phrases, and having the rest of the words. */
    public record Alternative(Set<UUID> themes, List<String> phrases, String rest) {}

    /** The best first; everything, the newest first, when {@code text} is empty. At most {@value #MOST}. */
    public List<Match> find(UUID networkId, Reader reader, String text, List<Alternative> alternatives) {
        Map<String, Object> parameters = new HashMap<>();
        String answers = text.isEmpty() ? "true" : answers(alternatives, parameters);
        return jdbc.sql("""
                select i.id, i.kind, i.organisation_id, i.published_at,
                    array(select t.theme_id from knowledge_item_theme t where t.item_id = i.id) as themes
                from knowledge_item i
                where i.network_id = :network and i.status = 'published'
                  and
                """ + Reader.MAY_READ + " and (" + answers + ")" + """

                order by ts_rank(i.words, websearch_to_tsquery('dutch', :text))
                       + ts_rank(i.words, websearch_to_tsquery('english', :text)) desc, i.published_at desc, i.id
                limit :most
                """)
                .param("network", networkId)
                .param("readsNetwork", reader.readsNetwork())
                .param("readsAs", reader.organisation())
                .param("text", text)
                .param("most", MOST)
                .params(parameters)
                .query((row, _) -> new Match(
                        row.getObject("id", UUID.class),
                        Kind.read(row.getString("kind")),
                        row.getObject("organisation_id", UUID.class),
                        row.getTimestamp("published_at").toInstant(),
                        Arrays.asList((UUID[]) row.getArray("themes").getArray())))
                .list();
    }

    private static String answers(List<Alternative> alternatives, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("i.words @@ websearch_to_tsquery('dutch', :text)"
                + " or i.words @@ websearch_to_tsquery('english', :text)");
        for (int n = 0; n < alternatives.size(); n++) {
            Alternative alternative = alternatives.get(n);
            parameters.put("themes" + n, alternative.themes().toArray(UUID[]::new));
            parameters.put("phrases" + n, alternative.phrases().toArray(String[]::new));
            parameters.put("rest" + n, alternative.rest());
            sql.append("""
                     or (
                        (exists (select from knowledge_item_theme t where t.item_id = i.id and t.theme_id = any (:themes#))
                         or exists (select from unnest(:phrases#) as p (phrase)
                                    where i.words @@ phraseto_tsquery('dutch', p.phrase)
                                       or i.words @@ phraseto_tsquery('english', p.phrase)))
                        and (numnode(plainto_tsquery('dutch', :rest#)) = 0
                             or i.words @@ plainto_tsquery('dutch', :rest#)
                             or i.words @@ plainto_tsquery('english', :rest#)))
                    """.replace("#", String.valueOf(n)));
        }
        return sql.toString();
    }

    /** Marks the words and phrases in these items, which the caller has to know may be read. */
    public Map<UUID, Marked> mark(Collection<UUID> ids, String text, List<String> phrases, String start, String end) {
        // In the words of websearch_to_tsquery: as typed, or any of the phrases.
        StringBuilder asked = new StringBuilder(text.replace('"', ' '));
        phrases.forEach(phrase ->
                asked.append(" or \"").append(phrase.replace('"', ' ')).append('"'));
        String options = "StartSel=\"" + start + "\", StopSel=\"" + end + "\"";
        Map<UUID, Marked> marked = new HashMap<>();
        jdbc.sql("""
                with asked as (
                    select language, config, websearch_to_tsquery(config, :asked) as query
                    from (values ('nl', 'dutch'::regconfig), ('en', 'english'::regconfig)) as c (language, config))
                select i.id, i.revision,
                    ts_headline(a.config, i.title, a.query, :options || ', HighlightAll=true') as title,
                    ts_headline(a.config, i.plain_text, a.query,
                        :options || ', MaxFragments=2, MinWords=8, MaxWords=25, FragmentDelimiter=" … "') as text
                from knowledge_item i
                join asked a on a.language = i.language
                where i.id = any (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("asked", asked.toString())
                .param("options", options)
                .query((row, _) -> marked.put(
                        row.getObject("id", UUID.class),
                        new Marked(row.getLong("revision"), row.getString("title"), row.getString("text"))))
                .list();
        return marked;
    }
}
