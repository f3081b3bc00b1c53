package nl.kopgroep.notification.rhythm;

import java.util.UUID;

/** Whatever keeps something until somebody's time comes. Every bean of this kind is called when her rhythm changes. */
public interface Rescheduling {

    /** Moves what waits for her to the new times, in the running transaction; leaves what was due already alone. */
    void reschedule(UUID personId, Rhythm rhythm);
}
