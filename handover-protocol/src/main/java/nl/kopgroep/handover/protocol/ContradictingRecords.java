package nl.kopgroep.handover.protocol;

import java.util.UUID;

/** Two records claim the same id with different content: the store is wrong, and no digest may hide it. */
public final class ContradictingRecords extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContradictingRecords(Kind kind, UUID id) {
        super("Two records of kind " + kind + " with id " + id + " and different content");
    }
}
