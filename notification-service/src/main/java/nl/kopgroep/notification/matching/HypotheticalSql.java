package nl.kopgroep.notification.matching;

/** The {@code subject} of {@link MatchingSql} for what hasn't happened, or happened before. */
final class HypotheticalSql {

    private HypotheticalSql() {}

    /** An item that may be published now. Parameters network, themes, kind, organisation, audience and actor. */
    static final String ITEM = """
            subject as (
                select '00000000-0000-0000-0000-000000000000'::uuid as id, :network::uuid as network_id,
                    :item::uuid as item_id, :themes::uuid[] as themes, :kind::text as kind,
                    :organisation::uuid as organisation_id,
                    (select o.region from organisation o where o.id = :organisation::uuid) as region,
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

    /** What one person may follow of it. */
    static final String HERS = """
            candidate as not materialized (
                select * from subscription where person_id = :person or for_everyone),
            """;
}
