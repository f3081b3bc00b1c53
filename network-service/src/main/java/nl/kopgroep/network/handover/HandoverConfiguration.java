package nl.kopgroep.network.handover;

import java.time.Clock;
import nl.kopgroep.events.ParticipantEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Subscription;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemTranslation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What a handover listens to, and how it says no. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(Participants.class)
class HandoverConfiguration {

    /** The answers come over the topics of all participants, this service's own among them. */
    @Bean
    Subscription handoverAnswers(Coordinating coordinating) {
        return Subscription.named("handover-answers")
                .to(Topic.NETWORK, Topic.CONTENT, Topic.NOTIFICATION)
                .on(ParticipantEvent.class, received -> coordinating.receive(received.event()));
    }

    @Bean
    ProblemTranslation handoverRefusals() {
        return exception -> exception instanceof Refusal.Refused refused
                ? Problem.conflict(refused.refusal().nl(), refused.refusal().en())
                : null;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
