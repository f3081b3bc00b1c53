package nl.kopgroep.messaging;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.events.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives one subscription its events. A batch is one transaction: the ledger's entries, the effects, and what is parked. When that fails
 * for good, each event gets a transaction of its own, so that only the one that fails stays behind.
 */
final class Handling {

    private static final Logger log = LoggerFactory.getLogger(Handling.class);
    private static final int ATTEMPTS = 3;

    private final Subscription subscription;
    private final Ledger ledger;
    private final ParkedRows parked;
    private final TransactionTemplate transaction;
    private final ObservationRegistry observations;
    private final Installation installation;
    private final SkippedEvents skipped;

    Handling(
            Subscription subscription,
            Ledger ledger,
            ParkedRows parked,
            TransactionTemplate transaction,
            ObservationRegistry observations,
            Installation installation,
            SkippedEvents skipped) {
        this.subscription = subscription;
        this.ledger = ledger;
        this.parked = parked;
        this.transaction = transaction;
        this.observations = observations;
        this.installation = installation;
        this.skipped = skipped;
    }

    /** Returns when all of it is committed; throws when the moment is wrong, and then the same records must come again. */
    void handle(List<Arrival> arrivals) {
        try {
            transaction.executeWithoutResult(status -> handleTogether(arrivals));
        } catch (RuntimeException failed) {
            if (Failures.isTransient(failed)) {
                throw failed;
            }
            arrivals.forEach(this::handleAlone);
        }
        arrivals.forEach(skipped::countIfUnknown);
    }

    private void handleTogether(List<Arrival> arrivals) {
        var queueing = keysThatQueue(arrivals);
        var ready = new ArrayList<Received<?>>();
        var from = new ArrayList<Arrival>();
        for (var arrival : arrivals) {
            switch (Reading.of(arrival, subscription)) {
                case Reading.NotWanted _, Reading.Unknown _ -> {}
                case Reading.Unreadable(var why) -> {
                    park(arrival, queueing.contains(arrival.key()) ? null : why);
                    queueing.add(arrival.key());
                }
                case Reading.Understood(var received) -> {
                    if (queueing.contains(arrival.key())) {
                        park(arrival, null);
                    } else {
                        ready.add(received);
                        from.add(arrival);
                    }
                }
            }
        }
        var fresh = ledger.enter(
                subscription.name(), ready.stream().map(Received::eventId).toList());
        for (int i = 0; i < ready.size(); i++) {
            // Removing: the same event may be twice in one batch.
            if (fresh.remove(ready.get(i).eventId())) {
                runHandlers(ready.get(i), from.get(i));
            }
        }
    }

    private void handleAlone(Arrival arrival) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> handleTogether(List.of(arrival)));
                return;
            } catch (RuntimeException failed) {
                if (Failures.isTransient(failed)) {
                    throw failed;
                }
                if (attempt == ATTEMPTS) {
                    transaction.executeWithoutResult(status -> park(arrival, failed));
                    return;
                }
            }
        }
    }

    /**
     * Tries a parked event again, in the caller's transaction; throws what its handler throws. An event that is in the ledger already has
     * no second effect.
     */
    void handleReleased(Arrival arrival) {
        switch (Reading.of(arrival, subscription)) {
            case Reading.NotWanted _, Reading.Unknown _ -> {}
            case Reading.Unreadable(var why) -> throw why;
            case Reading.Understood(var received) -> {
                if (!ledger.enter(subscription.name(), List.of(received.eventId()))
                        .isEmpty()) {
                    runHandlers(received, arrival);
                }
            }
        }
    }

    private Set<String> keysThatQueue(List<Arrival> arrivals) {
        var keys = new HashSet<String>();
        arrivals.forEach(arrival -> keys.add(arrival.key()));
        return parked.keysAmong(subscription.name(), keys);
    }

    private void park(Arrival arrival, @org.jspecify.annotations.Nullable RuntimeException why) {
        var personal = arrival.topic().equals(installation.topic(Topic.PEOPLE));
        var failure = why == null ? null : Failures.describe(why);
        parked.add(subscription.name(), arrival, personal, failure);
        UUID eventId = arrival.eventId();
        if (failure == null) {
            log.warn("Event {} waits for {}, behind a parked one of its key", eventId, subscription.name());
        } else {
            log.error("Event {} is parked for {}: {}", eventId, subscription.name(), failure);
        }
    }

    private void runHandlers(Received<?> received, Arrival arrival) {
        var context = new ReceiverContext<Map<String, String>>(
                (headers, name) -> Objects.requireNonNull(headers).get(name), Kind.CONSUMER);
        context.setCarrier(arrival.headers());
        Observation.createNotStarted("kopgroep.event.handle", () -> context, observations)
                .contextualName(received.type() + " " + subscription.name())
                .lowCardinalityKeyValue("type", received.type())
                .lowCardinalityKeyValue("subscription", subscription.name())
                .observe(() -> {
                    try {
                        subscription.handle(received);
                    } catch (LinkageError | AssertionError | StackOverflowError broken) {
                        // An error would end the consumer; this one says something about the event or its handler
                        // alone.
                        throw new IllegalStateException(broken);
                    }
                });
    }
}
