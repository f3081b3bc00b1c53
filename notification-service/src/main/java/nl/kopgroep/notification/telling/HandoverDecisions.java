package nl.kopgroep.notification.telling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told of what is between the two sides of a handover. */
@Repository
class HandoverDecisions {

    /**
     * Whether it is told to {@code t} as a coordinator of the side that {@code u} is for, who may not read along in
     * the network, not yet or no longer.
     */
    static final String STILL_ITS_SIDE = "(u.kind in " + UpdateKind.idsFor(UpdateKind.Audience.SIDE) + """
             and exists (select from access_representation r
                where r.person_id = t.person_id and r.organisation_id = (u.facts ->> 'side')::uuid
                  and r.active and r.role = 'coordinator'
                  and r.generation = (select current_generation from projection_state) offset 0))
            """;

    private static final String SIDE = """
            with told as (
                select r.person_id, r.organisation_id
                from network_update u join access_representation r on r.organisation_id = (u.facts ->> 'side')::uuid
                where u.id = :update and u.facts ->> 'announced' <> 'true' and r.active and r.role = 'coordinator'
                  and r.generation = (select current_generation from projection_state)
                union all
                select m.person_id, m.organisation_id
                from network_update u join network_member m on m.network_id = u.network_id
                where u.id = :update and u.facts ->> 'announced' = 'true' and not exists (
                    select from access_representation r
                    where r.person_id = m.person_id and r.organisation_id = (u.facts ->> 'side')::uuid and r.active
                      and r.role = 'coordinator'
                      and r.generation = (select current_generation from projection_state) offset 0)
            )
            insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
            select :update, person_id, 'direct',
                jsonb_agg(distinct jsonb_build_object('organisation', organisation_id)), '{}', clock_timestamp()
            from told
            where not exists (select from person where person.id = told.person_id and person.erased)
            group by person_id
            on conflict (update_id, person_id) do nothing""";

    private final JdbcClient jdbc;

    HandoverDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers how many were told by this. */
    int tell(Updates.Undecided update) {
        return jdbc.sql(SIDE).param("update", update.id()).update();
    }
}
