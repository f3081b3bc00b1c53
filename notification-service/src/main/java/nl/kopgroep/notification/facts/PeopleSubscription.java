package nl.kopgroep.notification.facts;

import java.util.List;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Subscription;
import nl.kopgroep.notification.erasing.ErasingPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the one topic with names and addresses; a tombstone erases the person. */
@Configuration(proxyBeanMethods = false)
class PeopleSubscription {

    @Bean
    Subscription introductions(People people, ErasingPerson erasing, List<Recognising> recognising) {
        return Subscription.named("people")
                .to(Topic.PEOPLE)
                .on(PersonEvent.Introduced.class, received -> {
                    people.introduce(received.event(), received.version());
                    recognising.forEach(each -> each.recognise(received.event().id()));
                })
                .on(
                        PersonEvent.Erased.class,
                        received -> erasing.erase(received.event().id()));
    }
}
