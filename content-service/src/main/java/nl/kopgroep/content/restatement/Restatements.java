package nl.kopgroep.content.restatement;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which services have asked to be told everything again, and how far that is. */
@Repository
class Restatements {

    static final String THIS_SERVICE = "content-service";

    private final JdbcClient jdbc;

    Restatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Restatement(UUID id, String requestedBy, boolean told) {}

    /** Asking again under the same id changes nothing. */
    void ask(RestatementEvent.Requested request) {
        if (request.owner().equals(THIS_SERVICE)) {
            jdbc.sql("insert into restatement (id, requested_by) values (:id, :by) on conflict do nothing")
                    .param("id", request.restatementId())
                    .param("by", request.by())
                    .update();
        }
    }

    /** Those that aren't finished; locked, and without those that another instance is at. */
    List<Restatement> open() {
        return jdbc.sql("""
                select id, requested_by, told_at is not null as told from restatement
                where finished_at is null order by requested_at, id for update skip locked
                """)
                .query((row, _) -> new Restatement(
                        row.getObject("id", UUID.class), row.getString("requested_by"), row.getBoolean("told")))
                .list();
    }

    void told(UUID id) {
        jdbc.sql("update restatement set told_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    void finished(UUID id) {
        jdbc.sql("update restatement set finished_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Subscription restatementRequests(Restatements restatements) {
            return Subscription.named("restatements")
                    .to(Topic.NETWORK, Topic.NOTIFICATION)
                    .on(RestatementEvent.Requested.class, received -> restatements.ask(received.event()));
        }
    }
}
