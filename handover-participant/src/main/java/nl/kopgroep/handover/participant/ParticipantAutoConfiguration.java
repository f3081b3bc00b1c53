package nl.kopgroep.handover.participant;

import java.time.Duration;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.ConsumerProgress;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.OutboxStatus;
import nl.kopgroep.messaging.Subscription;
import nl.kopgroep.messaging.TopicEnds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Makes a service with messaging and access a participant in handovers, with whatever record sources it has. */
@AutoConfiguration(
        afterName = {"nl.kopgroep.access.AccessAutoConfiguration", "nl.kopgroep.messaging.MessagingAutoConfiguration"})
public class ParticipantAutoConfiguration {

    /** Its own, so that a setting for the API never changes what is stored. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    Journal handoverJournal(JdbcClient jdbc, NetworkGates gates, ObjectProvider<JournalApplier> appliers) {
        return new Journal(jdbc, gates, JSON, appliers);
    }

    @Bean
    Participations participations(JdbcClient jdbc) {
        return new Participations(jdbc, JSON);
    }

    @Bean
    CarryingOut carryingOutHandovers(
            @Value("${spring.application.name}") String participant,
            Participations participations,
            ObjectProvider<RecordSource> sources,
            JdbcTemplate jdbc,
            Journal journal,
            NetworkGates gates,
            OutboxStatus outboxStatus,
            TopicEnds ends,
            ConsumerProgress progress,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        return new CarryingOut(
                participant,
                participations,
                new Inventories(sources.stream().toList(), jdbc),
                journal,
                gates,
                new Streams(Topic.ofService(participant), outboxStatus, ends, progress),
                outbox,
                transactions);
    }

    @Bean
    Worker handoverWorker(
            Participations participations,
            CarryingOut carryingOut,
            @Value("${kopgroep.handover.worker-when-busy:100ms}") Duration whenBusy,
            @Value("${kopgroep.handover.worker-when-idle:1s}") Duration whenIdle) {
        return new Worker(participations, carryingOut, whenBusy, whenIdle);
    }

    @Bean
    Orders handoverOrders(Participations participations, CarryingOut carryingOut, Worker worker) {
        return new Orders(participations, carryingOut, worker);
    }

    /** Asks for the orders when one arrives: they need to know how far the subscriptions are, this one too. */
    @Bean
    Subscription handoverOrdersSubscription(ObjectProvider<Orders> orders) {
        return Subscription.named("handover-orders")
                .to(Topic.NETWORK)
                .on(HandoverEvent.class, received -> orders.getObject().receive(received.event(), received.version()));
    }
}
