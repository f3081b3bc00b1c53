package nl.kopgroep.support.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemType;

/**
 * The records of one import request. They go in as a whole or, if anything isn't right, not at all: then the
 * transaction ends with a problem that names everything that isn't, by index and field.
 */
public final class Batch {

    /** How many records may come at a time, where they are small. */
    public static final int LARGEST = 500;

    private static final int LONGEST_ID = 200;

    private Batch() {}

    /** Brings one record; adds to the findings what isn't right and may then answer anything. */
    @FunctionalInterface
    public interface Bringing<R extends ExchangedRecord> {
        Outcome bring(R each, Origin origin, Findings findings);
    }

    /** Brings each record, in the caller's transaction and after the caller was let into the network. */
    public static <R extends ExchangedRecord> List<Outcome> bring(List<R> records, Bringing<R> bringing) {
        return bring(records, LARGEST, bringing);
    }

    /** Brings each record like {@link #bring(List, Bringing)}, at most {@code largest} at a time. */
    public static <R extends ExchangedRecord> List<Outcome> bring(List<R> records, int largest, Bringing<R> bringing) {
        if (records.size() > largest) {
            throw Problem.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    "Stuur er hoogstens " + largest + " tegelijk.",
                    "Send at most " + largest + " at a time.");
        }
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
}
