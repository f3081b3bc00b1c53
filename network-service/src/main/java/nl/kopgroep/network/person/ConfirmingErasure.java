package nl.kopgroep.network.person;

import java.util.UUID;
import nl.kopgroep.events.ErasureEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Subscription;
import nl.kopgroep.network.facts.Facts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Collects the proof that an erasure went through everywhere, this service and Keycloak included. */
@Service
public class ConfirmingErasure {

    static final String THIS_SERVICE = "network-service";

    private final People people;
    private final Erasures erasures;
    private final Facts facts;

    ConfirmingErasure(People people, Erasures erasures, Facts facts) {
        this.people = people;
        this.erasures = erasures;
        this.facts = facts;
    }

    /** Keycloak's account is gone too, so this service holds nothing any more. */
    @Transactional
    public void confirmHere(UUID personId) {
        Person person = people.lock(personId).orElseThrow();
        if (person.erased() && erasures.confirm(personId, THIS_SERVICE)) {
            person.confirmErased(THIS_SERVICE);
            people.save(person);
            facts.tell(person);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Subscription erasureConfirmations(Erasures erasures) {
            return Subscription.named("erasures")
                    .to(Topic.CONTENT, Topic.NOTIFICATION)
                    .on(
                            ErasureEvent.Confirmed.class,
                            received -> erasures.confirm(
                                    received.event().personId(),
                                    received.event().by()));
        }
    }
}
