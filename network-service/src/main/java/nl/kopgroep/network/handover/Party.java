package nl.kopgroep.network.handover;

import java.util.Locale;

/** Who acts in a handover. Its history names parties, never persons. */
enum Party {
    /** A coordinator of the programme that has the network. */
    STEWARD,
    /** A coordinator of the programme that it was offered to. */
    SUCCESSOR,
    /** Kopgroep itself, when a moment has come or all participants have answered. */
    PLATFORM;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
