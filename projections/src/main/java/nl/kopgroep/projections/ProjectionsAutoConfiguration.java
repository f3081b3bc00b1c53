package nl.kopgroep.projections;

import java.util.List;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.Subscription;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Feeds every {@link Projection} bean of a service from the topics of the owners it names. */
@AutoConfiguration
@ConditionalOnProperty(name = "kopgroep.projections.enabled", matchIfMissing = true)
public class ProjectionsAutoConfiguration {

    @Bean
    Projections projections(
            List<Projection> projections,
            JdbcClient jdbc,
            Outbox outbox,
            PlatformTransactionManager transactions,
            @Value("${spring.application.name}") String service,
            @Value("${kopgroep.messaging.partitions:3}") int partitions) {
        return new Projections(
                projections, new Generations(jdbc), outbox, new TransactionTemplate(transactions), service, partitions);
    }

    @Bean
    Subscription projectionsSubscription(Projections projections) {
        List<Topic> topics =
                projections.owners().stream().map(Topic::ofService).distinct().toList();
        return Subscription.named("projections")
                .to(topics.getFirst(), topics.subList(1, topics.size()).toArray(Topic[]::new))
                .on(Event.class, received -> projections.apply(received.event(), received.version()));
    }

    /** {@code POST /actuator/rebuild} starts a rebuild, {@code GET} tells how it stands. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Endpoint.class)
    static class Management {

        @Bean
        RebuildEndpoint rebuildEndpoint(Projections projections) {
            return new RebuildEndpoint(projections);
        }
    }
}
