package nl.kopgroep.notification.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How entries are read from the decision log: {@code t} who was told, {@code u} of what, {@code i} the item. */
@Component
class EntrySql {

    /** Everything of an entry. */
    static final String SELECT = """
            select u.id as update_id, t.person_id, u.kind, u.network_id, n.name as network_name,
                coalesce(n.slug, u.network_id::text) as network_slug, u.item_id,
                i.title, i.kind as item_kind, i.language, o.name as organisation_name, t.reasons,
                case when u.kind in\s""" + UpdateKind.ABOUT_SOMEBODY + """
                     then u.facts || jsonb_build_object('herself', (u.subject_id = t.person_id)::text, 'person', coalesce(
                    (select p.name from person p where p.id = u.subject_id), ''), 'contact',
                    exists (select from person p where p.id = u.subject_id and p.contact)::text) else u.facts end as facts,
                t.subscription_ids, t.told_at, t.read_at,
                case when jsonb_path_exists(t.reasons, '$[*].search') then (
                    select jsonb_object_agg(c.id, jsonb_build_object('nl', c.nl, 'en', c.en)) from (
                        select id, label_nl as nl, coalesce(nullif(label_en, ''), label_nl) as en from theme
                        where id in (select (jsonb_path_query(t.reasons, '$[*].search.theme ? (@ like_regex "^[0-9a-f-]{36}$")') #>> '{}')::uuid)
                        union all
                        select id, name, name from organisation
                        where id in (select (jsonb_path_query(t.reasons, '$[*].search.organisation ? (@ like_regex "^[0-9a-f-]{36}$")') #>> '{}')::uuid)
                    ) c) end as searched,
                1 + (select count(*) from update_recipient s where s.person_id = t.person_id
                    and s.superseded_by = t.update_id) as changes
            """;

    static final String FROM = """
            from update_recipient t
            join network_update u on u.id = t.update_id
            left join item i on i.id = u.item_id
            """;

    static final String NAMES = """
            left join network n on n.id = u.network_id
            left join organisation o on o.id = u.organisation_id
            """;

    /**
     * Whether the person may read it now. A query about one person lets {@code network_reader} be a small
     * table of that person's networks.
     */
    static final String READABLE = """
            (case when u.kind in\s""" + OwnDecisions.KINDS + " then " + OwnDecisions.STILL_CONCERNS + """
            when u.item_id is null then exists (
                select from network_reader r where r.network_id = u.network_id and r.person_id = t.person_id
                offset 0) or\s"""
            + HandoverDecisions.STILL_ITS_SIDE + """
            else not i.withdrawn and (i.audience = 'public' or exists (
                select from network_reader r where r.network_id = i.network_id and r.person_id = t.person_id
                  and (i.audience = 'network'
                    or (i.audience = 'organisation' and r.organisation_id = i.organisation_id))
                offset 0)) end)
            and\s""" + AnswerDecisions.STANDS;

    /** Kinds that a newer version of this service told of have no words here: they wait until it is back. */
    static final String KNOWN = UpdateKind.ids().stream().collect(Collectors.joining("', '", "(u.kind in ('", "'))"));

    /** Whether it is in the list at all: not what was told by other channels only, not what a later entry tells again. */
    static final String SHOWN = "(t.in_app and t.superseded_by is null and " + KNOWN + ")";

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final JsonMapper json;

    EntrySql(JsonMapper json) {
        this.json = json;
    }

    Entry entry(ResultSet row, int number) throws SQLException {
        @Nullable String networkName = row.getString("network_name");
        @Nullable Timestamp read = row.getTimestamp("read_at");
        return new Entry(
                row.getObject("update_id", UUID.class),
                row.getObject("person_id", UUID.class),
                UpdateKind.of(row.getString("kind")),
                row.getObject("network_id", UUID.class),
                networkName == null ? "" : networkName,
                row.getString("network_slug"),
                row.getObject("item_id", UUID.class),
                row.getString("title"),
                row.getString("item_kind"),
                row.getString("language"),
                row.getString("organisation_name"),
                facts(
                        row.getString("facts"),
                        row.getString("reasons"),
                        new FollowedWords.Called(
                                row.getString("title"),
                                row.getString("organisation_name"),
                                json.readTree(Objects.requireNonNullElse(row.getString("searched"), "{}")))),
                followed(row.getString("reasons")),
                Arrays.asList((UUID[]) row.getArray("subscription_ids").getArray()),
                row.getTimestamp("told_at").toInstant(),
                read == null ? null : read.toInstant(),
                row.getInt("changes"));
    }

    /** What another version of this service wrote differently is left out: one odd entry must not hold up the others. */
    private Map<String, String> facts(String facts, String reasons, FollowedWords.Called called) {
        Map<String, String> known = json.readTree(facts)
                .propertyStream()
                .filter(fact -> fact.getValue().isString())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().asString()));
        JsonNode causes = json.readTree(reasons);
        for (Language language : Language.values()) {
            known.put(FollowedWords.fact(language), FollowedWords.of(causes, called, language));
        }
        return known;
    }

    private List<UUID> followed(String reasons) {
        return json.readTree(reasons)
                .valueStream()
                .map(reason -> reason.get("theme"))
                .filter(theme ->
                        theme != null && UUID_FORM.matcher(theme.asString("")).matches())
                .map(theme -> UUID.fromString(theme.asString()))
                .distinct()
                .toList();
    }
}
