package nl.kopgroep.notification.telling;

import nl.kopgroep.notification.matching.CascadeSql;
import nl.kopgroep.notification.matching.MatchingSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told of an answer: who asked, and who follows the question. */
@Repository
class AnswerDecisions {

    /** Whether the answer of {@code u}, if it is about one, was not taken back. */
    static final String STANDS = """
            (u.kind <> 'answer-given' or not exists (
                select from answer a where a.id = (u.facts ->> 'answer')::uuid and a.withdrawn))
            """;

    private static final String SUBJECT = """
            subject as (
                select u.id, u.network_id, u.item_id, '{}'::uuid[] as themes, null::text as kind, i.organisation_id,
                    null::text as region, null::text as series, i.audience, u.actor_id, u.received_at
                from network_update u join item i on i.id = u.item_id and not i.withdrawn
                where u.id = :update and\s""" + STANDS + "),";

    /** Who asked is told at once as long as she says nothing else; of the follows only those of the question itself. */
    private static final String SAID = """
            said as (
                select * from matching where level = 4
                union all
                select s.id, s.network_id, i.author_id, null, 0, case when p.mail is null then 'direct' end,
                    null, null, null, false, jsonb_build_object('item', s.item_id)
                from subject s join item i on i.id = s.item_id
                left join standing_preference_now p on p.person_id = i.author_id and p.network_id = s.network_id
                where i.author_id is distinct from s.actor_id
                  and exists (select from network_reader r where r.network_id = s.network_id
                      and r.person_id = i.author_id
                      and (s.audience <> 'organisation' or r.organisation_id = s.organisation_id) offset 0)
                  and not exists (select from person where person.id = i.author_id and person.erased)
                  and not exists (select from hushed h where h.subject = s.id and h.person_id = i.author_id)
            ),
            """;

    private static final String TELL = "with recursive "
            + MatchingSql.EVERYBODYS
            + SUBJECT
            + MatchingSql.MATCHING
            + SAID
            + CascadeSql.OUTCOME
            + Decisions.TELL;

    private final JdbcClient jdbc;

    AnswerDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int tell(Updates.Undecided update) {
        return jdbc.sql(TELL).param("update", update.id()).update();
    }
}
