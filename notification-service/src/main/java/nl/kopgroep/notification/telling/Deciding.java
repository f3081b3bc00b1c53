package nl.kopgroep.notification.telling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.work.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who is told of an update. Events of different aggregates arrive in any order, so it waits until
 * what it needs is here: at first a moment, then longer. After {@link Patience#full()} it tells whom it can,
 * and goes on looking for themes that come later; after {@link Patience#utmost()} it says that it gives up.
 */
@Component
class Deciding {

    private static final Logger log = LoggerFactory.getLogger(Deciding.class);

    private final Updates updates;
    private final Decisions decisions;
    private final List<Channel> channels;
    private final Patience patience;
    private final Trace trace;
    private final JdbcClient jdbc;

    Deciding(
            Updates updates,
            Decisions decisions,
            List<Channel> channels,
            Patience patience,
            Trace trace,
            JdbcClient jdbc) {
        this.updates = updates;
        this.decisions = decisions;
        this.channels = List.copyOf(channels);
        this.patience = patience;
        this.trace = trace;
        this.jdbc = jdbc;
    }

    /** Looks at one update; answers whether there was one. */
    @Transactional
    boolean decideNext() {
        Optional<Updates.Undecided> next = updates.next();
        next.ifPresent(update -> trace.under(update.traceparent(), "update decide", () -> decide(update)));
        return next.isPresent();
    }

    private void decide(Updates.Undecided update) {
        Decisions.Missing missing = decisions.missing(update);
        Duration nextLook = patience.untilNextLook(update.age());
        if (missing == Decisions.Missing.NOTHING) {
            tell(update);
            updates.decided(update.id());
        } else if (patience.isOver(update.age())) {
            tell(update);
            updates.decided(update.id());
            log.warn("Update {} was decided without facts that never came: {}", update.id(), missing);
        } else if (missing == Decisions.Missing.THEMES && patience.isUsedUp(update.age())) {
            tell(update);
            updates.decidedSoFar(update.id(), nextLook);
        } else {
            updates.postpone(update.id(), nextLook);
        }
    }

    private void tell(Updates.Undecided update) {
        ErasureLock.shared(jdbc);
        int told = decisions.tell(update);
        if (told > 0) {
            channels.forEach(channel -> channel.queue(update.id()));
        }
        log.info(
                "Update {} ({}) is told to {} people",
                update.id(),
                update.kind().id(),
                told);
    }
}
