package nl.kopgroep.projections.restatement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.OutboxStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all facts again to who asked, and says that it has, on each partition, once Kafka has them all. Whoever is
 * killed in the middle begins again: being told twice changes nothing.
 */
class TellingAgain {

    private static final Logger log = LoggerFactory.getLogger(TellingAgain.class);
    private static final int PAGE = 200;

    private final Restatements restatements;
    private final List<Family> families;
    private final Outbox outbox;
    private final OutboxStatus status;
    private final TransactionTemplate transaction;
    private final String service;
    private final int partitions;

    TellingAgain(
            Restatements restatements,
            List<Family> families,
            Outbox outbox,
            OutboxStatus status,
            TransactionTemplate transaction,
            String service,
            int partitions) {
        this.restatements = restatements;
        this.families = List.copyOf(families);
        this.outbox = outbox;
        this.status = status;
        this.transaction = transaction;
        this.service = service;
        this.partitions = partitions;
    }

    @Scheduled(fixedDelayString = "${kopgroep.restatement.interval:PT1S}")
    void work() {
        transaction.executeWithoutResult(_ -> restatements.open().forEach(this::goOn));
    }

    private void goOn(Restatements.Restatement restatement) {
        if (!restatement.told()) {
            families.forEach(family -> walk(family, fact -> outbox.restate(fact.event(), fact.version())));
            restatements.told(restatement.id());
        } else if (status.isEmpty()) {
            finish(restatement);
        }
    }

    private void finish(Restatements.Restatement restatement) {
        Map<String, Long> counts = new HashMap<>();
        families.forEach(family -> counts.put(family.name(), walk(family, _ -> {})));
        for (int partition = 0; partition < partitions; partition++) {
            outbox.appendToPartition(
                    new RestatementEvent.Finished(
                            restatement.id(), service, restatement.requestedBy(), partition, counts),
                    partition + 1L,
                    partition);
        }
        restatements.finished(restatement.id());
        log.info("Told everything again for {}", restatement.requestedBy());
    }

    private static long walk(Family family, Consumer<Family.Fact> each) {
        long count = 0;
        @Nullable UUID last = null;
        List<Family.Fact> page;
        do {
            page = family.after(last, PAGE);
            page.forEach(each);
            count += page.size();
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
        return count;
    }
}
