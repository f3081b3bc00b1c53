package nl.kopgroep.content.restatement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.OutboxStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all facts again to who asked, and says that it has, on each partition, once Kafka has them all. Whoever is
 * killed in the middle begins again: being told twice changes nothing.
 */
@Component
@EnableScheduling
class TellingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(TellingAgain.class);
    private static final int PAGE = 200;

    private final Restatements restatements;
    private final List<Family> families;
    private final Outbox outbox;
    private final OutboxStatus status;
    private final TransactionTemplate transaction;
    private final int partitions;

    TellingAgain(
            Restatements restatements,
            List<Family> families,
            Outbox outbox,
            OutboxStatus status,
            TransactionTemplate transaction,
            @Value("${kopgroep.messaging.partitions:3}") int partitions) {
        this.restatements = restatements;
        this.families = families;
        this.outbox = outbox;
        this.status = status;
        this.transaction = transaction;
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
                            restatement.id(), Restatements.THIS_SERVICE, restatement.requestedBy(), partition, counts),
                    partition + 1L,
                    partition);
        }
        restatements.finished(restatement.id());
        LOG.info("Told everything again for {}", restatement.requestedBy());
    }

    private static long walk(Family family, java.util.function.Consumer<Family.Fact> each) {
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
