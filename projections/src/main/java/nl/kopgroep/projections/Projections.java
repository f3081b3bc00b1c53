package nl.kopgroep.projections;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All projections of this service, as one: they are fed together, and made anew together.
 *
 * <p>A rebuild asks the owners to tell their facts again, writes what they say, and what happens meanwhile,
 * into a generation of its own beside the one that is read, and switches in one transaction when every
 * owner has said on every partition that it told everything. Nobody is told anything because of it.
 */
public class Projections {

    private static final Logger log = LoggerFactory.getLogger(Projections.class);

    private final List<Projection> projections;
    private final Generations generations;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final String service;
    private final int partitions;

    Projections(
            List<Projection> projections,
            Generations generations,
            Outbox outbox,
            TransactionTemplate transaction,
            String service,
            int partitions) {
        this.projections = List.copyOf(projections);
        this.generations = generations;
        this.outbox = outbox;
        this.transaction = transaction;
        this.service = service;
        this.partitions = partitions;
    }

    /**
     * Takes in one event, in the caller's transaction.
     *
     * @param version the aggregate's version after the event
     */
    public void apply(Event event, long version) {
        if (event instanceof RestatementEvent.Finished finished) {
            settle(finished);
            return;
        }
        Generations.State state = generations.stateForApplying();
        for (Projection projection : projections) {
            projection.apply(event, version, state.current());
            if (state.building() != null) {
                projection.apply(event, version, state.building());
            }
        }
    }

    /**
     * Starts a rebuild; one that was going on is given up and starts over.
     *
     * @param restatementId the new rebuild's id, made by the caller
     */
    public void rebuild(UUID restatementId) {
        Set<String> owners = owners();
        transaction.executeWithoutResult(_ -> {
            Generations.State before = generations.state();
            int generation = generations.open(restatementId, owners, partitions);
            if (before.building() != null) {
                projections.forEach(projection -> projection.forget(before.building()));
            }
            long version = 0;
            for (String owner : owners) {
                outbox.append(new RestatementEvent.Requested(restatementId, service, owner), ++version);
            }
            log.info("Rebuilding {} projections into generation {}", projections.size(), generation);
        });
    }

    /** How the last rebuild stands. */
    public Progress progress() {
        Generations.State state = generations.state();
        return new Progress(state.current(), state.building() != null, state.restatementId(), state.switchedAt());
    }

    Set<String> owners() {
        return projections.stream()
                .flatMap(projection -> projection.owners().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void settle(RestatementEvent.Finished finished) {
        if (!finished.requestedBy().equals(service)) {
            return;
        }
        generations
                .settle(finished.restatementId(), finished.by(), finished.partition())
                .ifPresent(old -> {
                    projections.forEach(projection -> projection.forget(old));
                    log.info("Rebuilt: generation {} is no longer read", old);
                });
    }

    /**
     * How a rebuild stands.
     *
     * @param generation the one that is read
     * @param building whether another is being made
     * @param switchedAt when the one that is read was taken into use, or null for the first
     */
    public record Progress(
            int generation,
            boolean building,
            @Nullable UUID restatementId,
            @Nullable Instant switchedAt) {}
}
