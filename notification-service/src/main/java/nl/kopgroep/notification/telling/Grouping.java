package nl.kopgroep.notification.telling;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one entry of all that somebody was told of one item or meeting and hasn't read: what happened last stands for what
 * happened before it, whichever was decided first. What she has read stays as it was, and so does what would
 * otherwise vanish from a channel because what happened last isn't told there.
 */
@Component
class Grouping {

    private static final String GROUP = """
            with unread as (
                select t.update_id, t.person_id, t.superseded_by, t.in_app, t.feed, t.webhook,
                    first_value(t.update_id) over last as head, first_value(t.in_app) over last as head_in_app,
                    first_value(t.feed) over last as head_feed, first_value(t.webhook) over last as head_webhook
                from network_update u
                join update_recipient t on t.update_id = u.id and t.read_at is null
                join update_recipient now on now.update_id = :update and now.person_id = t.person_id
                    and now.read_at is null
                where u.about_id = :about
                window last as (partition by t.person_id order by u.occurred_at desc, u.id desc)
            ),
            grouped as (
                select update_id, person_id,
                    case when update_id <> head and in_app <= head_in_app and feed <= head_feed
                        and webhook <= head_webhook then head end as head
                from unread
            )
            update update_recipient t set superseded_by = grouped.head from grouped
            where t.update_id = grouped.update_id and t.person_id = grouped.person_id
              and t.superseded_by is distinct from grouped.head""";

    private final JdbcClient jdbc;

    Grouping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Groups for everybody who is told of this update, in one statement; the first about it stands alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    void group(UUID updateId, UUID aboutId) {
        boolean first = jdbc.sql("select not exists (select from network_update where about_id = ? and id <> ?)")
                .params(aboutId, updateId)
                .query((row, _) -> row.getBoolean(1))
                .single();
        if (!first) {
            jdbc.sql(GROUP).param("update", updateId).param("about", aboutId).update();
        }
    }
}
