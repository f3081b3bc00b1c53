package nl.kopgroep.network.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every import does: enters the network as its steward, brings each record, and goes through as a whole or, if
 * anything isn't right, not at all and says everything that isn't.
 */
@Component
class Batch {

    static final int LARGEST = 500;
    private static final int LONGEST_ID = 200;

    private final Access access;

    Batch(Access access) {
        this.access = access;
    }

    /** Brings one record; adds to the findings what isn't right and may then answer anything. */
    @FunctionalInterface
    interface Bringing<R extends ImportRecord> {
        Outcome bring(R each, Origin origin, Findings findings);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public <R extends ImportRecord> List<Outcome> bring(
            Caller caller, UUID networkId, List<R> records, Bringing<R> bringing) {
        if (records.size() > LARGEST) {
            throw Problem.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    "Stuur er hoogstens " + LARGEST + " tegelijk.",
                    "Send at most " + LARGEST + " at a time.");
        }
        access.enter(caller, networkId, Right.IMPORT_EXPORT);
        Findings findings = new Findings();
        List<Outcome> outcomes = new ArrayList<>();
        Set<Origin> seen = new HashSet<>();
        for (int i = 0; i < records.size(); i++) {
            R each = records.get(i);
            Findings own = findings.at(i);
            Origin origin = new Origin(
                    own.required("source", each.source(), LONGEST_ID),
                    own.required("externalId", each.externalId(), LONGEST_ID));
            if (!seen.add(origin)) {
                own.add("externalId", "dit id komt twee keer voor", "this id occurs twice");
            }
            outcomes.add(bringing.bring(each, origin, own));
        }
        findings.raise();
        return outcomes;
    }

    /** Whether a record that another network's steward brought may be changed: only if the caller stewards that too. */
    boolean mayChange(Caller caller, UUID networkId, Origins.Known known) {
        return known.networkId().equals(networkId) || access.may(caller, known.networkId(), Right.IMPORT_EXPORT);
    }
}
