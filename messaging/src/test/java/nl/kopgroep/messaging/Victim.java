package nl.kopgroep.messaging;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.Topic;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service in a process of its own that stands still at one step, says so, and waits to be killed. It is made of the production code;
 * only what surrounds it (transaction listener, producer interceptor, its own handler) stands still.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class Victim {

    /** Where it stands still. */
    enum Step {
        WRITING_BEFORE_COMMIT,
        WRITING_AFTER_COMMIT,
        RELAY_BEFORE_SENDING,
        RELAY_AFTER_ACKNOWLEDGEMENT,
        HANDLER_AFTER_EFFECT,
        CONSUMER_BEFORE_ACKNOWLEDGEMENT,
        /** Nowhere: works until it is killed. */
        NOWHERE
    }

    static final String HERE = "standing at ";

    private static volatile Step step = Step.NOWHERE;

    /** Arguments: the step, and Spring's own. The aggregate that WRITING_ steps write is {@code --victim.aggregate}. */
    public static void main(String[] args) {
        step = Step.valueOf(args[0]);
        var settings = Arrays.copyOfRange(args, 1, args.length);
        var context = new SpringApplication(Victim.class).run(settings);
        if (step == Step.WRITING_BEFORE_COMMIT || step == Step.WRITING_AFTER_COMMIT) {
            var aggregate = UUID.fromString(
                    Objects.requireNonNull(context.getEnvironment().getProperty("victim.aggregate")));
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
                context.getBean(Outbox.class).append(Facts.presented(aggregate, "geschreven"), 1);
                standIf(Step.WRITING_BEFORE_COMMIT);
            });
            standIf(Step.WRITING_AFTER_COMMIT);
        }
        if (context.getEnvironment().getProperty("victim.writing", Boolean.class, false)) {
            Thread.ofPlatform().start(() -> writeForEver(context));
        }
        System.out.println("working");
    }

    /** As use cases do: the aggregate's row is locked, the commit takes its time, and some think better of it. */
    private static void writeForEver(ConfigurableApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        var outbox = context.getBean(Outbox.class);
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var random = new Random();
        while (true) {
            try {
                transaction.executeWithoutResult(tx -> change(jdbc, outbox, random, tx));
            } catch (RuntimeException failed) {
                if (!Failures.isTransient(failed)) {
                    failed.printStackTrace();
                }
            }
            LockSupport.parkNanos(random.nextInt(10_000_000));
        }
    }

    private static void change(JdbcClient jdbc, Outbox outbox, Random random, TransactionStatus tx) {
        var aggregate = jdbc.sql("select id, version from aggregate order by random() limit 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        long version = jdbc.sql("select version from aggregate where id = :id for update")
                .param("id", aggregate)
                .query((row, n) -> row.getLong(1))
                .single();
        for (int i = random.nextInt(3); i >= 0; i--) {
            outbox.append(Facts.presented(aggregate, "tekst"), ++version);
        }
        jdbc.sql("update aggregate set version = :version where id = :id")
                .param("version", version)
                .param("id", aggregate)
                .update();
        LockSupport.parkNanos(random.nextInt(5_000_000));
        if (random.nextInt(10) == 0) {
            tx.setRollbackOnly();
        }
    }

    static void standIf(Step here) {
        if (step == here) {
            System.out.println(HERE + here);
            while (true) {
                LockSupport.park();
            }
        }
    }

    @Bean
    Subscription effects(JdbcClient jdbc) {
        return effectsOn(jdbc);
    }

    /** Not idempotent on purpose: each time that it runs leaves a row. */
    static Subscription effectsOn(JdbcClient jdbc) {
        return Subscription.named("effects").to(Topic.NETWORK).on(MembershipEvent.class, received -> {
            jdbc.sql("insert into effect (aggregate_id, version) values (:id, :version)")
                    .param("id", received.aggregateId())
                    .param("version", received.version())
                    .update();
            standIf(Step.HANDLER_AFTER_EFFECT);
        });
    }

    @Bean
    TransactionExecutionListener standingStill() {
        return new TransactionExecutionListener() {
            @Override
            public void afterCommit(
                    TransactionExecution transaction, @org.jspecify.annotations.Nullable Throwable failure) {
                if (isConsumer()) {
                    standIf(Step.CONSUMER_BEFORE_ACKNOWLEDGEMENT);
                }
            }
        };
    }

    private static boolean isConsumer() {
        return Thread.currentThread().getName().startsWith("subscription-");
    }

    /** Between the relay and the network. */
    public static class Standing implements ProducerInterceptor<String, byte[]> {

        @Override
        public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> sent) {
            standIf(Step.RELAY_BEFORE_SENDING);
            return sent;
        }

        @Override
        public void onAcknowledgement(RecordMetadata metadata, Exception failure) {
            standIf(Step.RELAY_AFTER_ACKNOWLEDGEMENT);
        }

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> configs) {}
    }
}
