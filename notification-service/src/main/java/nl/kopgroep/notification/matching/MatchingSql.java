package nl.kopgroep.notification.matching;

/**
 * Whom something is for, in one statement for any number of people: the same text decides about what happened,
 * counts who would hear of what is about to be published, and tries settings on what is past.
 */
public final class MatchingSql {

    private MatchingSql() {}

    /** All that is followed. */
    public static final String EVERYBODYS = "candidate as not materialized (select * from subscription),";

    /** Those whose id falls in the first of {@code parts} equal parts. */
    private static final String FIRST = "uuid_hash(person_id) % :parts = 0";

    /** What one part of {@code parts} of all people follow, and what is followed for everyone. */
    public static final String SOME =
            "candidate as not materialized (select * from subscription where person_id is null or " + FIRST + "),";

    /** Of one item that was published or changed; parameter {@code update}. Withdrawn, it is for nobody. */
    public static final String ITEM = """
            subject as (
                select u.id, u.network_id, u.item_id, i.themes, i.kind, i.organisation_id, o.region,
                    null::text as series, i.audience, u.actor_id, u.received_at
                from network_update u join item i on i.id = u.item_id and not i.withdrawn
                left join organisation o on o.id = i.organisation_id
                where u.id = :update
            ),
            """;

    /** Of the network's news; parameter {@code update}. Its fact 'series' says for which meetings it is. */
    public static final String NEWS = """
            subject as (
                select u.id, u.network_id, null::uuid as item_id, '{}'::uuid[] as themes, null::text as kind,
                    null::uuid as organisation_id, null::text as region, u.facts ->> 'series' as series,
                    'network' as audience, u.actor_id, u.received_at
                from network_update u where u.id = :update
            ),
            """;

    /** What a selection says beside its theme. */
    private static final String FITS = """
            (c.item_kind is null or c.item_kind = s.kind) and (c.region is null or c.region = s.region)
            and (c.from_organisation_id is null or c.from_organisation_id = s.organisation_id)
            """;

    /**
     * Gives {@code matched}: what is followed of it, whoever follows. Themes of the item and all above them; the
     * follows of one of those, as itself or with what is narrower; those of no theme; of the item, of its series of
     * meetings; and what was found elsewhere.
     */
    public static final String MATCHED = """
            upwards as (
                select id as subject, unnest(themes) as theme_id, true as itself from subject
                union
                select u.subject, t.broader_id, false
                from upwards u join subject s on s.id = u.subject join theme t on t.id = u.theme_id
                where t.network_id = s.network_id and t.broader_id is not null
            ),
            reach as (select subject, theme_id, bool_or(itself) as itself from upwards group by subject, theme_id),
            matched as (
                select s.id as subject, c.id as follow
                from subject s join reach on reach.subject = s.id
                join candidate c on c.theme_id = reach.theme_id and c.network_id = s.network_id
                    and (reach.itself or c.include_narrower) and\s""" + FITS + """
                union all
                select s.id, c.id from subject s
                join candidate c on c.network_id = s.network_id and c.target = 'selection' and c.theme_id is null and
                """ + FITS + """
                union all
                select s.id, c.id from subject s
                join candidate c on c.item_id = s.item_id and c.network_id = s.network_id
                union all
                select s.id, c.id from subject s
                join candidate c on c.network_id = s.network_id and c.target = 'series' and c.series in ('', s.series)
                where s.series is not null
                union all
                select m.update_id, c.id from subject s join update_match m on m.update_id = s.id
                join candidate c on c.id = m.subscription_id and c.network_id = s.network_id
            ),
            """;

    /**
     * Needs {@code subject}, one or more things of one network, and {@code candidate}, what may be followed of it.
     * Gives {@code matching}, rows as {@link CascadeSql} needs them: who of those that may follow and read it follows
     * it by what. What is for everyone is for each who represents the organisation and hasn't left it. With
     * {@code offset 0} PostgreSQL looks each follower's right up by index: without it a plan made for few followers
     * compares every follower with every reader, which takes minutes for many.
     */
    public static final String MATCHING = MATCHED + """
            counting as materialized (
                select m.subject, s.organisation_id, s.person_id, s.for_everyone,\s""" + CascadeSql.SAYS + """
                from matched m join subject on subject.id = m.subject
                join subscription_now s on s.id = m.follow and s.active and s.since <= subject.received_at
            ),
            follower as (
                select * from counting where not for_everyone
                union all
                select c.subject, c.organisation_id, r.person_id, true, c.follow, c.level, c.frequency, c.in_app, c.feed,
                    c.webhook, c.muted, c.reason
                from counting c join access_representation r on r.organisation_id = c.organisation_id and r.active
                    and r.generation = (select current_generation from projection_state)
                where c.for_everyone and not exists (select from subscription_leave_now l
                    where l.person_id = r.person_id and l.subscription_id = c.follow)
            ),
            hushed as (
                select s.id as subject, m.person_id from subject s cross join lateral (
                    select person_id from muted_item_now where item_id = s.item_id offset 0) m
            ),
            matching as (
                select f.subject, s.network_id, f.person_id, f.follow, f.level, f.frequency, f.in_app, f.feed,
                    f.webhook, f.muted, f.reason
                from follower f join subject s on s.id = f.subject
                where f.person_id is distinct from s.actor_id
                  and case when f.organisation_id is null then s.audience = 'public' and exists (
                        select from network_contact c where c.network_id = s.network_id and c.person_id = f.person_id
                        offset 0)
                    else exists (select from network_reader r where r.network_id = s.network_id
                        and r.person_id = f.person_id and r.organisation_id = f.organisation_id offset 0) end
                  and (s.audience in ('public', 'network') or (s.audience = 'organisation' and exists (
                        select from network_reader r where r.network_id = s.network_id
                        and r.person_id = f.person_id and r.organisation_id = s.organisation_id offset 0)))
                  and not exists (select from person p where p.id = f.person_id and p.erased)
                  and not exists (select from hushed h where h.subject = f.subject and h.person_id = f.person_id)
            ),
            """;

    /** Who follows it, and nobody else, hears of it. */
    public static final String FOLLOWERS = "said as (select * from matching),";

    /** The same, of that part of all people. */
    public static final String SOME_FOLLOWERS = "said as (select * from matching where " + FIRST + "),";

    /** Who follows it, and whoever represents a member, but not of the organisation {@code except}. */
    public static final String MEMBERS = """
            said as (
                select * from matching
                union all
                select s.id, s.network_id, m.person_id, null::uuid, 0, null::text, null::boolean, null::boolean,
                    null::boolean, false, jsonb_build_object('organisation', m.organisation_id)
                from subject s join network_member m on m.network_id = s.network_id
                where m.person_id is distinct from s.actor_id
                  and not exists (select from person p where p.id = m.person_id and p.erased)
                  and not exists (select from network_member own where own.network_id = m.network_id
                      and own.person_id = m.person_id and own.organisation_id = :except offset 0)
            ),
            """;
}
