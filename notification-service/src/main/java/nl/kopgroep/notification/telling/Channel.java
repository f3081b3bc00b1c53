package nl.kopgroep.notification.telling;

import java.util.UUID;

/** A way by which a decision reaches people beside the list in the app. Every bean of this kind is called. */
public interface Channel {

    /**
     * Takes over who was told of the update and is not in this channel yet, in the transaction of the
     * decision. It may be called again for one update, when more people are told of it later.
     */
    void queue(UUID updateId);
}
