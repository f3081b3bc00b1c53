package nl.kopgroep.notification.matching;

/** {@link Cascade} in sets: for many people and many things worth telling in one statement. */
public final class CascadeSql {

    private CascadeSql() {}

    /**
     * Needs {@code said (subject, network_id, person_id, follow, level, frequency, in_app, feed, webhook, muted,
     * reason)}: a row for each follow, with what it says; a row without a follow for who is told without following.
     * Gives {@code outcome (subject, person_id, mail, in_app, feed, webhook, reasons, follows)}: a row for each person
     * and subject. What is said is ranked by how specific it is and then by how soon, so that the highest decides.
     */
    public static final String OUTCOME = """
            asked as (
                select subject, network_id, person_id,
                    max(level * 4 + case when muted then 0 else case frequency
                        when 'direct' then 3 when 'daily' then 2 when 'weekly' then 1 when 'here-only' then 0 end end)
                        as mail,
                    max(level * 2 + in_app::int) as in_app,
                    max(level * 2 + case when muted then 0 else feed::int end) as feed,
                    max(level * 2 + case when muted then 0 else webhook::int end) as webhook,
                    count(follow) as followed,
                    jsonb_agg(distinct reason) as reasons,
                    coalesce(array_agg(distinct follow) filter (where follow is not null), '{}') as follows
                from said group by subject, network_id, person_id
            ),
            outcome as (
                select a.subject, a.person_id,
                    case when p.muted then 'here-only'
                        when a.mail is not null then (array['here-only', 'weekly', 'daily', 'direct'])[a.mail % 4 + 1]
                        else coalesce(p.mail, case when a.followed > 0 then 'direct' else 'here-only' end) end as mail,
                    coalesce(a.in_app % 2 = 1, p.in_app, true) as in_app,
                    not coalesce(p.muted, false) and coalesce(a.feed % 2 = 1, p.feed, true) as feed,
                    not coalesce(p.muted, false) and coalesce(a.webhook % 2 = 1, p.webhook, true) as webhook,
                    a.reasons, a.follows
                from asked a
                left join lateral (
                    select mail, in_app, feed, webhook, coalesce(muted_until > now(), false) as muted
                    from standing_preference_now where person_id = a.person_id and network_id = a.network_id
                    offset 0) p on true
            )
            """;

    /** What a row {@code s} of subscriptions says, and why it is told, for a row of {@code said}. */
    public static final String SAYS = "s.id as follow, " + Level.SQL + """
            as level, s.frequency, s.in_app, s.feed, s.webhook, coalesce(s.muted_until > now(), false) as muted,
            jsonb_strip_nulls(jsonb_build_object('follow', s.id, 'theme', s.theme_id, 'kind', s.item_kind,
                'region', s.region, 'from', s.from_organisation_id, 'item', s.item_id, 'series', s.series,
                'search', s.search, 'organisation', s.organisation_id,
                'everyone', case when s.for_everyone then true end,
                'level', case""" + " " + Level.SQL + """
                    when 4 then 'item' when 3 then 'theme' else 'organisation' end)) as reason
            """;
}
