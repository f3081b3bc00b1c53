package nl.kopgroep.notification.matching;

/** The {@code subject} of {@link MatchingSql} for what hasn't happened, or happened before. */
final class HypotheticalSql {

    private HypotheticalSql() {}

    /**
     * An item that may be published now. Parameters network, item, themes, kind,
     * organisation, region (the organisation's own when it is null), series, audience and actor.
     */
    static final String ITEM = """
            subject as (
                select '00000000-0000-0000-0000-000000000000'::uuid as id, :network::uuid as network_id,
                    :item::uuid as item_id, :themes::uuid[] as themes, :kind::text as kind,
                    :organisation::uuid as organisation_id,
                    coalesce(:region::text, (select o.region from organisation o where o.id = :organisation::uuid)) as region,
                    :series::text as series, :audience::text as audience, :actor::uuid as actor_id,
                    now() as received_at
            ),
            """;

    /** What happened in a network since a moment, as if everything were followed already. */
    static final String PAST = """
            subject as (
                select u.id, u.network_id, u.item_id, coalesce(i.themes, '{}') as themes, i.kind, i.organisation_id,
                    o.region, case when u.item_id is null then u.facts ->> 'series' end as series,
                    coalesce(i.audience, 'network') as audience, u.actor_id, now() as received_at
                from network_update u
                left join item i on i.id = u.item_id
                left join organisation o on o.id = i.organisation_id
                where u.network_id = :network and u.occurred_at >= :since and u.decided_at is not null
                  and (u.item_id is null or not i.withdrawn)
            ),
            """;

    /** Instead of what searches found: the follows {@code found}. */
    static final String FOUND = """
            update_match as (
                select '00000000-0000-0000-0000-000000000000'::uuid as update_id,
                    unnest(:found::uuid[]) as subscription_id
            ),
            """;

    /**
     * Which searches that somebody follows find it, by its id: those that found the item before; of what is no item
     * yet, those for these words, or for no words, whose theme holds the theme, and whose kind and organisation are
     * its. Parameters person, network, item, q, theme, kind and organisation.
     */
    static final String FINDING = """
            with recursive upwards as (
                select t.id, t.broader_id from theme t where t.id = :theme::uuid and t.network_id = :network
                union
                select t.id, t.broader_id from upwards u join theme t on t.id = u.broader_id
            )
            select m.subscription_id from update_match m join network_update u on u.id = m.update_id
            where u.item_id = :item::uuid and u.network_id = :network
            union
            select s.id from subscription s
            where :item::uuid is null and s.network_id = :network and s.target = 'search'
              and (s.person_id = :person or s.for_everyone)
              and (s.search ->> 'q' is null or lower(s.search ->> 'q') = lower(:q))
              and (s.search ->> 'theme' is null or s.search ->> 'theme' in (select id::text from upwards))
              and (s.search ->> 'kind' is null or s.search ->> 'kind' = :kind)
              and (s.search ->> 'organisation' is null or s.search ->> 'organisation' = :organisation::uuid::text)
            """;

    /** What one person may follow of it. */
    static final String HERS = """
            candidate as not materialized (
                select * from subscription where person_id = :person or for_everyone),
            """;
}
