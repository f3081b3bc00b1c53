package nl.kopgroep.projections.restatement;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.RestatementEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which services have asked this one to tell everything again, and how far that is. */
class Restatements {

    private final JdbcClient jdbc;
    private final String service;

    Restatements(JdbcClient jdbc, String service) {
        this.jdbc = jdbc;
        this.service = service;
    }

    record Restatement(UUID id, String requestedBy, boolean told) {}

    /** Asking again under the same id changes nothing. */
    void ask(RestatementEvent.Requested request) {
        if (request.owner().equals(service)) {
            jdbc.sql("insert into restatement_request (id, requested_by) values (?, ?) on conflict do nothing")
                    .params(request.restatementId(), request.by())
                    .update();
        }
    }

    /** Those that aren't finished; locked, and without those that another instance is at. */
    List<Restatement> open() {
        return jdbc.sql("""
                select id, requested_by, told_at is not null as told from restatement_request
                where finished_at is null order by requested_at, id for update skip locked""")
                .query((row, _) -> new Restatement(
                        row.getObject("id", UUID.class), row.getString("requested_by"), row.getBoolean("told")))
                .list();
    }

    void told(UUID id) {
        jdbc.sql("update restatement_request set told_at = now() where id = ?")
                .param(id)
                .update();
    }

    void finished(UUID id) {
        jdbc.sql("update restatement_request set finished_at = now() where id = ?")
                .param(id)
                .update();
    }
}
