package nl.kopgroep.projections.restatement;

import java.util.Arrays;
import java.util.List;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.OutboxStatus;
import nl.kopgroep.messaging.Subscription;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a service that has {@link Family} beans answer others that make their projections anew. */
@AutoConfiguration
@ConditionalOnBean(Family.class)
@EnableScheduling
public class RestatementAutoConfiguration {

    @Bean
    Restatements restatements(JdbcClient jdbc, @Value("${spring.application.name}") String service) {
        return new Restatements(jdbc, service);
    }

    @Bean
    TellingAgain tellingAgain(
            Restatements restatements,
            List<Family> families,
            Outbox outbox,
            OutboxStatus status,
            PlatformTransactionManager transactions,
            @Value("${spring.application.name}") String service,
            @Value("${kopgroep.messaging.partitions:3}") int partitions) {
        return new TellingAgain(
                restatements, families, outbox, status, new TransactionTemplate(transactions), service, partitions);
    }

    /** Who asks says so on its own topic. */
    @Bean
    Subscription restatementRequests(Restatements restatements, @Value("${spring.application.name}") String service) {
        List<Topic> others = Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.PEOPLE && !topic.owner().equals(service))
                .toList();
        return Subscription.named("restatements")
                .to(others.getFirst(), others.subList(1, others.size()).toArray(Topic[]::new))
                .on(RestatementEvent.Requested.class, received -> restatements.ask(received.event()));
    }
}
