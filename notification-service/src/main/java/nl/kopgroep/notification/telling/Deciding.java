package nl.kopgroep.notification.telling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.kopgroep.notification.erasing.ErasureLock;
import nl.kopgroep.notification.work.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides who is told of an update. Events of different aggregates arrive in any order, so it waits until
 * what it needs is here: at first a moment, then longer. After {@link Patience#full()} it tells whom it can,
 * and goes on looking for themes that come later; after {@link Patience#utmost()} it says that it gives up.
 * A decision that fails is tried again later, and holds up no other. Of very many followers some are told in a
 * transaction before; whatever happens in between, the others are told by the next look, and nobody twice.
 */
@Component
class Deciding {

    private static final Logger log = LoggerFactory.getLogger(Deciding.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Updates updates;
    private final Decisions decisions;
    private final Grouping grouping;
    private final List<Channel> channels;
    private final Patience patience;
    private final Trace trace;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Deciding(
            Updates updates,
            Decisions decisions,
            Grouping grouping,
            List<Channel> channels,
            Patience patience,
            Trace trace,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.updates = updates;
        this.decisions = decisions;
        this.grouping = grouping;
        this.channels = List.copyOf(channels);
        this.patience = patience;
        this.trace = trace;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Looks at one update; answers whether there was one. */
    boolean decideNext() {
        AtomicReference<@Nullable UUID> at = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> decideNext(at)));
        } catch (RuntimeException failure) {
            UUID update = at.get();
            if (update == null) {
                throw failure;
            }
            log.warn("Update {} could not be decided and is tried again in {}", update, AFTER_FAILURE, failure);
            transaction.executeWithoutResult(_ -> updates.postpone(update, AFTER_FAILURE));
            return true;
        }
    }

    private boolean decideNext(AtomicReference<@Nullable UUID> at) {
        Optional<Updates.Undecided> next = updates.next();
        next.ifPresent(update -> {
            at.set(update.id());
            trace.under(update.traceparent(), "update decide", () -> decide(update));
        });
        return next.isPresent();
    }

    private void decide(Updates.Undecided update) {
        Decisions.Missing missing = decisions.missing(update);
        Duration nextLook = patience.untilNextLook(update.age());
        if (missing == Decisions.Missing.NOTHING) {
            if (tellFirst(update)) {
                // It is as undecided as before, and looked at again at once.
                return;
            }
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

    private boolean tellFirst(Updates.Undecided update) {
        ErasureLock.shared(jdbc);
        int first = told(update, decisions.tellFirst(update));
        if (first > 0) {
            log.info(
                    "Update {} ({}) is told to {} people first",
                    update.id(),
                    update.kind().id(),
                    first);
        }
        return first > 0;
    }

    private void tell(Updates.Undecided update) {
        ErasureLock.shared(jdbc);
        int told = told(update, decisions.tell(update));
        log.info(
                "Update {} ({}) is told to {} people",
                update.id(),
                update.kind().id(),
                told);
    }

    private int told(Updates.Undecided update, int told) {
        if (told > 0) {
            UUID about = update.aboutId();
            if (about != null) {
                grouping.group(update.id(), about);
            }
            channels.forEach(channel -> channel.queue(update.id()));
        }
        return told;
    }
}
