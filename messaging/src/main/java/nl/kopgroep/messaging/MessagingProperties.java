package nl.kopgroep.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kopgroep.messaging}.
 *
 * @param relay whether this process sends what waits in the outbox
 * @param consumers whether this process handles events
 * @param heartbeats whether this process says every {@code heartbeatInterval} up to when everything was sent; network-service alone
 * @param poll how long an event waits at most when nobody woke the relay (after a crash between commit and wake-up)
 * @param batch how many events go in one transaction, when sending and when handling
 * @param partitions of each topic, when this process is the first to need it
 * @param sentFor how long sent events stay readable in the outbox
 * @param handledFor how long the ledger remembers; longer than Kafka keeps events
 */
@ConfigurationProperties("kopgroep.messaging")
record MessagingProperties(
        @DefaultValue("true") boolean relay,
        @DefaultValue("true") boolean consumers,
        @DefaultValue("false") boolean heartbeats,
        @DefaultValue("5s") Duration heartbeatInterval,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("500") int batch,
        @DefaultValue("3") int partitions,
        @DefaultValue("7d") Duration sentFor,
        @DefaultValue("30d") Duration handledFor) {}
