package nl.kopgroep.notification.telling;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.kopgroep.notification.matching.CascadeSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks at the moment of sending which decisions still hold. */
@Component
public class StillToSend {

    /** What cannot be switched off is for who is still there. */
    private static final String MUST_ARRIVE = UpdateKind.idsFor(
            UpdateKind.Audience.MEMBERS,
            UpdateKind.Audience.COLLEAGUES,
            UpdateKind.Audience.SIDE,
            UpdateKind.Audience.SUBJECT,
            UpdateKind.Audience.REPRESENTATIVES,
            UpdateKind.Audience.CONCERNED,
            UpdateKind.Audience.HERSELF);

    /**
     * What those who were told say of it now: by what they were told for and still follow, for an organisation that
     * is still in, or as a contact; and of the network's news who is still a member.
     */
    private static final String SAID = """
            with told as (
                select t.update_id, t.person_id, t.subscription_ids, u.network_id, u.kind, u.item_id
                from unnest(:updates::uuid[], :people::uuid[]) as asked (update_id, person_id)
                join update_recipient t on t.update_id = asked.update_id and t.person_id = asked.person_id
                join network_update u on u.id = t.update_id
            ),
            said as (
                select t.update_id as subject, t.network_id, t.person_id,\s""" + CascadeSql.SAYS + """
                from told t join subscription_now s on s.id = any(t.subscription_ids) and s.active
                where (s.person_id = t.person_id or s.for_everyone and not exists (
                        select from subscription_leave_now l
                        where l.person_id = t.person_id and l.subscription_id = s.id))
                  and case when s.organisation_id is null then exists (select from network_contact c
                        where c.network_id = t.network_id and c.person_id = t.person_id offset 0)
                    else exists (select from network_reader r where r.network_id = t.network_id
                        and r.person_id = t.person_id and r.organisation_id = s.organisation_id offset 0) end
                union all
                select t.update_id, t.network_id, t.person_id, null, 0, null, null, null, null, false, '{}'
                from told t
                where t.item_id is null and exists (select from network_member m
                    where m.network_id = t.network_id and m.person_id = t.person_id offset 0)
                union all
                select t.update_id, t.network_id, t.person_id, null, 0,
                    case when p.mail is null then 'direct' end, null, null, null, false, '{}'
                from told t
                left join standing_preference_now p on p.person_id = t.person_id and p.network_id = t.network_id
                where t.kind in\s""" + OwnDecisions.CHOSEN + """
                union all
                select t.update_id, t.network_id, t.person_id, null, 0,
                    case when p.mail is null then 'direct' end, null, null, null, false, '{}'
                from told t join item i on i.id = t.item_id and i.author_id = t.person_id
                left join standing_preference_now p on p.person_id = t.person_id and p.network_id = t.network_id
                where t.kind = 'answer-given' and exists (select from network_reader r
                    where r.network_id = t.network_id and r.person_id = t.person_id offset 0)
            ),
            """;

    private static final String HOLDS = """
            (case when u.kind in\s""" + MUST_ARRIVE + """
            then\s""" + OwnDecisions.STILL_CONCERNS + " or exists (" + """

                select from network_member m where m.network_id = u.network_id and m.person_id = t.person_id
                offset 0) or (u.kind in ('address-unreachable', 'webhook-switched-off') and exists (
                select from network_reader r where r.network_id = u.network_id and r.person_id = t.person_id
                offset 0)) or\s"""
            + HandoverDecisions.STILL_ITS_SIDE + """
            else exists (
                select from outcome o where o.subject = t.update_id and o.person_id = t.person_id
                  and case :by when 'mail' then o.mail <> 'here-only' when 'feed' then o.feed else o.webhook end)
              and not exists (
                select from muted_item_now m where m.person_id = t.person_id and m.item_id = u.item_id) end)
            """;

    private final JdbcClient jdbc;
    private final EntrySql sql;

    StillToSend(JdbcClient jdbc, EntrySql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /**
     * Whether there are words here for the update {@code u}, as a condition in SQL. There are none for what a newer
     * version of this service decided before an older one took its place: it waits until that is back.
     */
    public static String known() {
        return EntrySql.KNOWN;
    }

    /** Who was told of what. */
    public record Told(UUID updateId, UUID personId) {}

    /** By what it is about to be sent. */
    public enum By {
        MAIL,
        FEED,
        WEBHOOK
    }

    /**
     * Of these, what each person may still read and still wants by mail: nothing for who has left, stopped, muted
     * it or been erased meanwhile, and nothing of what was withdrawn.
     */
    public List<Entry> of(Collection<Told> told) {
        return of(told, By.MAIL);
    }

    /** The same for another way of sending. */
    public List<Entry> of(Collection<Told> told, By by) {
        return jdbc.sql(SAID + CascadeSql.OUTCOME + EntrySql.SELECT + EntrySql.FROM + EntrySql.NAMES + """
                where (t.update_id, t.person_id) in (select * from unnest(:updates::uuid[], :people::uuid[]))
                  and not exists (select from person where person.id = t.person_id and person.erased)
                  and\s"""
                        + EntrySql.KNOWN + " and "
                        + EntrySql.READABLE + " and " + HOLDS)
                .param("updates", told.stream().map(Told::updateId).toArray(UUID[]::new))
                .param("people", told.stream().map(Told::personId).toArray(UUID[]::new))
                .param("by", by.name().toLowerCase(Locale.ROOT))
                .query(sql::entry)
                .list();
    }
}
