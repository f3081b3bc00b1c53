package nl.kopgroep.notification.telling;

import nl.kopgroep.notification.matching.CascadeSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is told of what concerns her own organisation or herself, whether she may read along in the network or not:
 * whoever applied is no member yet, and whoever may act no more is one no longer.
 */
@Repository
class OwnDecisions {

    /** Whether {@code r} counts now. */
    private static final String NOW = "r.active and r.generation = (select current_generation from projection_state)\n";

    /** Those that are read by who it concerns, whatever else she may read. */
    static final String KINDS = UpdateKind.idsFor(
            UpdateKind.Audience.REPRESENTATIVES,
            UpdateKind.Audience.STEWARD,
            UpdateKind.Audience.INVITER,
            UpdateKind.Audience.CONCERNED,
            UpdateKind.Audience.HERSELF);

    /** Those of which she can say how she hears of them; by mail at once as long as she says nothing. */
    static final String CHOSEN = UpdateKind.idsFor(UpdateKind.Audience.STEWARD, UpdateKind.Audience.INVITER);

    /** Whether what {@code u} tells still concerns {@code t}. */
    static final String STILL_CONCERNS = "(u.kind in "
            + UpdateKind.idsFor(
                    UpdateKind.Audience.REPRESENTATIVES, UpdateKind.Audience.INVITER, UpdateKind.Audience.CONCERNED)
            + """
             and exists (select from access_representation r
                where r.person_id = t.person_id and r.organisation_id = u.organisation_id and\s"""
            + NOW + "offset 0) or u.kind in " + CHOSEN + """
             and exists (select from access_network n
                join access_representation r on r.organisation_id = n.steward_organisation_id
                where n.network_id = u.network_id and r.person_id = t.person_id and r.role = 'coordinator' and\s"""
            + NOW + "offset 0) or u.kind in "
            + UpdateKind.idsFor(UpdateKind.Audience.CONCERNED, UpdateKind.Audience.HERSELF)
            + " and t.person_id = u.subject_id)";

    private static final String NOT_ERASED =
            "not exists (select from person where person.id = told.person_id and person.erased)\n";

    /** Gives {@code told (person_id, organisation_id)}. */
    private static final String REPRESENTATIVES = """
            with told as (
                select r.person_id, r.organisation_id
                from network_update u join access_representation r on r.organisation_id = u.organisation_id
                where u.id = :update and r.person_id is distinct from u.actor_id and\s""" + NOW + ")";

    private static final String CONCERNED = """
            with able as (
                select r.person_id, r.organisation_id, case when r.role = 'coordinator' then 1 else 2 end as turn
                from network_update u join access_representation r on r.organisation_id = u.organisation_id
                where u.id = :update and r.person_id is distinct from u.actor_id and r.person_id <> u.subject_id and\s""" + NOW + """
            ),
            told as (
                select person_id, organisation_id from able where turn = (select min(turn) from able)
                union all
                select u.subject_id, u.organisation_id from network_update u
                where u.id = :update and u.subject_id is distinct from u.actor_id and u.facts ->> 'welcomed' <> 'true'
            )
            """;

    private static final String HERSELF = """
            with told as (
                select subject_id as person_id, organisation_id from network_update where id = :update
            )
            """;

    private static final String TELL = """
            insert into update_recipient (update_id, person_id, frequency, feed, webhook, reasons, subscription_ids, told_at)
            select distinct :update, person_id, 'direct', :programs, :programs,
                jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('organisation', organisation_id))), '{}'::uuid[],
                clock_timestamp()
            from told where\s""" + NOT_ERASED + "on conflict (update_id, person_id) do nothing";

    private static final String STEWARD = """
            with told as (
                select r.person_id from network_update u
                join access_network n on n.network_id = u.network_id
                join access_representation r on r.organisation_id = n.steward_organisation_id
                where u.id = :update and r.role = 'coordinator' and\s""" + NOW + "),";

    private static final String INVITER = """
            with invited as (
                select (u.facts ->> 'inviter')::uuid as person_id, u.* from network_update u where u.id = :update
            ),
            told as (
                select t.person_id from invited t join network_update u on u.id = t.id where\s""" + STILL_CONCERNS + "),";

    private static final String AS_SHE_CHOSE = """
            said as (
                select distinct u.id as subject, u.network_id, told.person_id, null::uuid as follow, 0 as level,
                    case when p.mail is null then 'direct' end as frequency, null::boolean as in_app,
                    null::boolean as feed, null::boolean as webhook, false as muted, '{}'::jsonb as reason
                from told join network_update u on u.id = :update
                left join standing_preference_now p on p.person_id = told.person_id and p.network_id = u.network_id
                where\s""" + NOT_ERASED + ")," + CascadeSql.OUTCOME + Decisions.TELL;

    private final JdbcClient jdbc;

    OwnDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers how many were told by this. */
    int tell(Updates.Undecided update) {
        return switch (update.kind().audience()) {
            case REPRESENTATIVES -> whateverTheyChose(update, REPRESENTATIVES, true);
            case CONCERNED -> whateverTheyChose(update, CONCERNED, false);
            case HERSELF -> whateverTheyChose(update, HERSELF, false);
            case STEWARD -> asTheyChose(update, STEWARD);
            case INVITER -> asTheyChose(update, INVITER);
            default -> throw new IllegalArgumentException("Not of one's own: " + update.kind());
        };
    }

    private int whateverTheyChose(Updates.Undecided update, String told, boolean programs) {
        return jdbc.sql(told + TELL)
                .param("update", update.id())
                .param("programs", programs)
                .update();
    }

    private int asTheyChose(Updates.Undecided update, String told) {
        return jdbc.sql(told + AS_SHE_CHOSE).param("update", update.id()).update();
    }
}
