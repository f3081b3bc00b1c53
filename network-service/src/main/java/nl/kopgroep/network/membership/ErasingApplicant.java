package nl.kopgroep.network.membership;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.handover.participant.Journal;
import nl.kopgroep.handover.participant.JournalApplier;
import nl.kopgroep.network.person.OtherTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody who asked to be forgotten may also stand in applications as who handed them in. Those are counted in a
 * handover, so that in a frozen network this waits in the journal.
 */
@Component
class ErasingApplicant implements OtherTraces {

    static final String KIND = "applicant-erased";

    private final JdbcClient jdbc;
    private final Journal journal;

    ErasingApplicant(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    private record Trace(UUID networkId, UUID membershipId) {}

    @Override
    public void erase(String email) {
        List<Trace> traces = jdbc.sql("""
                select m.network_id, m.id from applicant a join membership m on m.id = a.membership_id
                where lower(a.email) = lower(?) order by m.network_id, m.id""")
                .params(email)
                .query((row, _) -> new Trace(row.getObject("network_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
        traces.forEach(trace -> journal.settle(trace.networkId(), KIND, trace.membershipId(), Map.of()));
    }

    /** Carries it out; the entry names the application and nobody. */
    @Component
    static class Applier implements JournalApplier {

        private final Applicants applicants;

        Applier(Applicants applicants) {
            this.applicants = applicants;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void apply(UUID networkId, UUID subjectId, Map<String, String> details) {
            applicants.forget(subjectId);
        }
    }
}
