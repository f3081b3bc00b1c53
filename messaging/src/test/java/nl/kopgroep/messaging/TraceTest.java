package nl.kopgroep.messaging;

import static nl.kopgroep.messaging.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.teststack.WithTestStack;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trace of whoever caused an event is the trace in which it is handled, though another process and another hour lie between. */
@SpringBootTest(classes = TraceTest.Traced.class, properties = "spring.application.name=traced")
@WithTestStack("trace")
class TraceTest {

    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    /** Set where somebody's request is being answered, and nowhere else. */
    static final ThreadLocal<Boolean> IN_REQUEST = ThreadLocal.withInitial(() -> false);

    static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "none");
    static final Map<UUID, String> HANDLED_IN = new ConcurrentHashMap<>();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Traced {

        @Bean
        Subscription memberships() {
            return Subscription.named("memberships")
                    .to(Topic.NETWORK)
                    .on(MembershipEvent.class, received -> HANDLED_IN.put(received.aggregateId(), CURRENT.get()));
        }

        /** Does with contexts what a tracer's propagation does. */
        @Bean
        ObservationHandler<Observation.Context> tracer() {
            return new ObservationHandler<>() {
                @Override
                public void onStart(Observation.Context context) {
                    if (context instanceof SenderContext<?> sender) {
                        inject(sender);
                    }
                }

                @Override
                public void onScopeOpened(Observation.Context context) {
                    if (context instanceof ReceiverContext<?> receiver) {
                        CURRENT.set(extract(receiver));
                    }
                }

                @Override
                public void onScopeClosed(Observation.Context context) {
                    CURRENT.remove();
                }

                @Override
                public boolean supportsContext(Observation.Context context) {
                    return true;
                }
            };
        }

        private static <C> void inject(SenderContext<C> context) {
            var trace = IN_REQUEST.get() ? TRACE : TRACE.replace('4', '0');
            context.getSetter().set(Objects.requireNonNull(context.getCarrier()), "traceparent", trace);
        }

        private static <C> String extract(ReceiverContext<C> context) {
            return String.valueOf(context.getGetter().get(Objects.requireNonNull(context.getCarrier()), "traceparent"));
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_trace_goes_along_through_outbox_and_topic() {
        var membership = UUID.randomUUID();
        IN_REQUEST.set(true);
        new TransactionTemplate(transactions)
                .executeWithoutResult(tx -> outbox.append(Facts.presented(membership, "tekst"), 1));
        IN_REQUEST.remove();
        await().until(() -> HANDLED_IN.containsKey(membership));
        assertThat(HANDLED_IN).containsEntry(membership, TRACE);
    }
}
