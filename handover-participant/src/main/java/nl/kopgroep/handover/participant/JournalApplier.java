package nl.kopgroep.handover.participant;

import java.util.Map;
import java.util.UUID;

/**
 * Carries out one kind of thing that no freeze may stop: somebody unsubscribed, a mail bounced, a person
 * objected or is to be erased. A service has a bean per kind; see {@link Journal} for how it comes to be called.
 */
public interface JournalApplier {

    /** The kind of entry, for example {@code unsubscribed}. */
    String kind();

    /**
     * Does it, in the running transaction. Called once for each entry, in the order in which they were
     * written; must be harmless when what it speaks of is gone or was done already. An exception keeps the
     * network frozen in this service and is shown, so fail only for what a person must look at.
     *
     * @param subjectId whom or what it is about
     * @param details whatever else was written with it
     */
    void apply(UUID networkId, UUID subjectId, Map<String, String> details);
}
