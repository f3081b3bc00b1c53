package nl.kopgroep.network.restatement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.OutboxStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all facts again to who asked, and says that it has, on each partition, once Kafka has them all. Whoever is
 * killed in the middle begins again: being told twice changes nothing.
 */
@Component
class TellingAgain {

    private static final Logger log = LoggerFactory.getLogger(TellingAgain.class);
    private static final int PAGE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Restatements restatements;
    private final Outbox outbox;
    private final OutboxStatus status;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final int partitions;

    TellingAgain(
            Restatements restatements,
            Outbox outbox,
            OutboxStatus status,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Value("${kopgroep.messaging.partitions:3}") int partitions) {
        this.restatements = restatements;
        this.outbox = outbox;
        this.status = status;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.partitions = partitions;
    }

    @Scheduled(fixedDelayString = "${kopgroep.restatement.interval:PT1S}")
    void work() {
        transaction.executeWithoutResult(_ -> restatements.open().forEach(this::goOn));
    }

    private void goOn(Restatements.Restatement restatement) {
        if (!restatement.told()) {
            Family.all().forEach(this::tell);
            restatements.told(restatement.id());
        } else if (status.isEmpty()) {
            finish(restatement);
        }
    }

    private long tell(Family family) {
        long count = 0;
        UUID last = BEFORE_ALL;
        List<UUID> page;
        do {
            page = jdbc.sql(family.select())
                    .params(last, PAGE)
                    .query((row, _) -> {
                        outbox.restate(family.telling().of(row), row.getLong("version"));
                        return row.getObject("id", UUID.class);
                    })
                    .list();
            count += page.size();
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
        return count;
    }

    private void finish(Restatements.Restatement restatement) {
        Map<String, Long> counts = new HashMap<>();
        for (Family family : Family.all()) {
            counts.put(
                    family.name(),
                    jdbc.sql("select count(*) from " + family.name())
                            .query((row, _) -> row.getLong(1))
                            .single());
        }
        for (int partition = 0; partition < partitions; partition++) {
            outbox.appendToPartition(
                    new RestatementEvent.Finished(
                            restatement.id(), Restatements.THIS_SERVICE, restatement.requestedBy(), partition, counts),
                    partition + 1L,
                    partition);
        }
        restatements.finished(restatement.id());
        log.info("Told everything again for {}", restatement.requestedBy());
    }
}
