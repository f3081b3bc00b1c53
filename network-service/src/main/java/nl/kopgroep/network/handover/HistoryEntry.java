package nl.kopgroep.network.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step in a handover's history: by which party, never by which person. */
record HistoryEntry(
        State state, Instant at, Party by, @Nullable String reason) {}
