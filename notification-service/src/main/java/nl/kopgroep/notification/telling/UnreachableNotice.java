package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who can help that mail to somebody of their organisation doesn't arrive. */
@Component
public class UnreachableNotice {

    private final Updates updates;

    UnreachableNotice(Updates updates) {
        this.updates = updates;
    }

    /**
     * Has it told: in the app and by mail, once for each cause.
     *
     * @param causeId what showed it, for example a mail that came back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID networkId, UUID personId, UUID causeId) {
        updates.record(new Happening(
                UpdateKind.ADDRESS_UNREACHABLE,
                networkId,
                personId,
                causeId.getMostSignificantBits() ^ causeId.getLeastSignificantBits(),
                0,
                null,
                null,
                null,
                Map.of(),
                Instant.now()));
    }
}
