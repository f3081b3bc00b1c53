package nl.kopgroep.notification.telling;

import nl.kopgroep.notification.matching.CascadeSql;
import nl.kopgroep.notification.matching.MatchingSql;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decision log. Each method tells an update to everyone it is for in one statement, and nobody twice. */
@Repository
class Decisions {

    /** Of so many parts some are told before the others. */
    private static final int MANY = 4;

    static final String TELL = """
            insert into update_recipient (update_id, person_id, frequency, in_app, feed, webhook, reasons,
                subscription_ids, told_at)
            select subject, person_id, mail, in_app, feed, webhook, reasons, follows, clock_timestamp() from outcome
            where in_app or feed or webhook or mail <> 'here-only'
            on conflict (update_id, person_id) do nothing""";

    private static final String FOLLOWERS = "with recursive "
            + MatchingSql.EVERYBODYS
            + MatchingSql.ITEM
            + MatchingSql.MATCHING
            + MatchingSql.FOLLOWERS
            + CascadeSql.OUTCOME
            + TELL;

    private static final String SOME_FOLLOWERS = "with recursive "
            + MatchingSql.SOME
            + MatchingSql.ITEM
            + MatchingSql.MATCHING
            + MatchingSql.SOME_FOLLOWERS
            + CascadeSql.OUTCOME
            + TELL;

    /** How many parts the follows make; none when somebody has been told. */
    private static final String PARTS =
            "with recursive " + MatchingSql.EVERYBODYS + MatchingSql.ITEM + MatchingSql.MATCHED + """
            untold as (select where not exists (select from update_recipient where update_id = :update))
            select count(*) / :part from (select from matched, untold) as followed""";

    private static final String NEWS = "with recursive "
            + MatchingSql.EVERYBODYS
            + MatchingSql.NEWS
            + MatchingSql.MATCHING
            + MatchingSql.MEMBERS
            + CascadeSql.OUTCOME
            + TELL;

    private static final String MEMBERS = """
            insert into update_recipient (update_id, person_id, frequency, feed, webhook, reasons, subscription_ids, told_at)
            select :update, m.person_id, case when :inAppOnly then 'here-only' else 'direct' end, not :inAppOnly,
                not :inAppOnly,
                jsonb_agg(distinct jsonb_build_object('organisation', m.organisation_id)), '{}', clock_timestamp()
            from network_member m
            where m.network_id = :network
              and not exists (select from person where person.id = m.person_id and person.erased)
              and not exists (select from network_member own where own.network_id = m.network_id
                  and own.person_id = m.person_id and own.organisation_id = :except offset 0)
            group by m.person_id
            on conflict (update_id, person_id) do nothing""";

    private static final String SUBJECT = """
            insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
            select u.id, u.subject_id, 'direct', '[]', '{}', clock_timestamp()
            from network_update u
            where u.id = :update
              and not exists (select from person where person.id = u.subject_id and person.erased)
            on conflict (update_id, person_id) do nothing""";

    private static final String COLLEAGUES = """
            with about as (select subject_id as person_id from network_update where id = :update),
            own as (
                select distinct r.organisation_id from network_reader r join about on about.person_id = r.person_id
                where r.network_id = :network
            ),
            candidate as (
                select r.person_id, r.organisation_id, case when r.role = 'coordinator' then 1 else 2 end as turn
                from access_representation r join own on own.organisation_id = r.organisation_id
                where r.active and r.generation = (select current_generation from projection_state)
                union all
                select r.person_id, r.organisation_id, 3
                from access_network n join access_representation r on r.organisation_id = n.steward_organisation_id
                where n.network_id = :network and r.active and r.role = 'coordinator'
                  and r.generation = (select current_generation from projection_state)
            ),
            able as (
                select * from candidate c
                where c.person_id <> (select person_id from about)
                  and not exists (select from person where person.id = c.person_id and person.erased)
            )
            insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
            select :update, person_id, 'direct',
                jsonb_agg(distinct jsonb_build_object('organisation', organisation_id)), '{}', clock_timestamp()
            from able where turn = (select min(turn) from able)
            group by person_id
            on conflict (update_id, person_id) do nothing""";

    private final JdbcClient jdbc;
    private final AnswerDecisions answers;
    private final HandoverDecisions handovers;
    private final OwnDecisions own;
    private final int firstPart;

    Decisions(
            JdbcClient jdbc,
            AnswerDecisions answers,
            HandoverDecisions handovers,
            OwnDecisions own,
            @Value("${kopgroep.telling.first-part:2500}") int firstPart) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.handovers = handovers;
        this.own = own;
        this.firstPart = firstPart;
    }

    /**
     * Tells the first of very many who follow it, so that their mails go out while it is decided about the others;
     * answers how many. Zero when they aren't that many or when somebody was told already: then all are to be told.
     */
    int tellFirst(Updates.Undecided update) {
        if (update.kind().audience() != UpdateKind.Audience.FOLLOWERS) {
            return 0;
        }
        int parts = jdbc.sql(PARTS)
                .param("update", update.id())
                .param("part", firstPart)
                .query((row, _) -> row.getInt(1))
                .single();
        return parts < MANY
                ? 0
                : jdbc.sql(SOME_FOLLOWERS)
                        .param("update", update.id())
                        .param("parts", parts)
                        .update();
    }

    /** Tells whoever it is for; answers how many were told by this. */
    int tell(Updates.Undecided update) {
        return switch (update.kind().audience()) {
            case FOLLOWERS -> jdbc.sql(FOLLOWERS).param("update", update.id()).update();
            case OTHER_MEMBERS ->
                jdbc.sql(NEWS)
                        .param("update", update.id())
                        .param("except", update.organisationId())
                        .update();
            case MEMBERS ->
                jdbc.sql(MEMBERS)
                        .param("update", update.id())
                        .param("network", update.networkId())
                        .param("inAppOnly", update.kind().isInAppOnly())
                        .param("except", update.organisationId())
                        .update();
            case ASKER -> answers.tell(update);
            case SIDE -> handovers.tell(update);
            case REPRESENTATIVES, STEWARD, INVITER, CONCERNED, HERSELF -> own.tell(update);
            case SUBJECT -> jdbc.sql(SUBJECT).param("update", update.id()).update();
            case COLLEAGUES ->
                jdbc.sql(COLLEAGUES)
                        .param("update", update.id())
                        .param("network", update.networkId())
                        .update();
        };
    }

    /** What a decision about this update needs and is not here yet; empty when it can be made. */
    Missing missing(Updates.Undecided update) {
        if (!update.kind().aboutItem()) {
            return jdbc.sql("""
                    select exists (select from network where id = :network)
                       and exists (select from access_network where network_id = :network)""")
                    .param("network", update.networkId())
                    .query((row, _) -> row.getBoolean(1) ? Missing.NOTHING : Missing.ESSENTIAL)
                    .single();
        }
        return jdbc.sql("""
                with recursive upwards as (
                    select unnest(themes) as theme_id from item where id = :item
                    union
                    select theme.broader_id from upwards join theme on theme.id = upwards.theme_id
                    where theme.broader_id is not null
                )
                select exists (select from network where id = :network)
                   and exists (select from access_network where network_id = :network)
                   and exists (select from item where id = :item and version >= :version) as essential,
                   exists (select from upwards where not exists (select from theme where id = theme_id)) as theme""")
                .param("item", update.itemId())
                .param("network", update.networkId())
                .param("version", update.kind() == UpdateKind.ANSWER_GIVEN ? 1 : update.subjectVersion())
                .query((row, _) -> !row.getBoolean("essential")
                        ? Missing.ESSENTIAL
                        : row.getBoolean("theme") ? Missing.THEMES : Missing.NOTHING)
                .single();
    }

    /** How far a decision can be made. */
    enum Missing {
        NOTHING,
        /** Followers of a broader theme may not be found yet. */
        THEMES,
        /** Nobody can be found without it. */
        ESSENTIAL
    }
}
