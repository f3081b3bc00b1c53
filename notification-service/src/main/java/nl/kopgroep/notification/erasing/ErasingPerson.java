package nl.kopgroep.notification.erasing;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ErasureEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person is forgotten: at once for all that is shown and sent, and confirmed when the last row is gone. */
@Component
public class ErasingPerson {

    private static final Logger log = LoggerFactory.getLogger(ErasingPerson.class);

    private final List<PersonalData> holders;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    ErasingPerson(List<PersonalData> holders, JdbcClient jdbc, Outbox outbox) {
        this.holders = List.copyOf(holders);
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Forgets what can be forgotten now. Doing it again changes nothing but what could not be done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID personId) {
        jdbc.sql("insert into erasure (person_id) values (?) on conflict do nothing")
                .param(personId)
                .update();
        if (forget(personId) && confirmedJustNow(personId)) {
            outbox.append(new ErasureEvent.Confirmed(personId, Topic.NOTIFICATION.owner()), 1);
            log.info("Person {} was erased here", personId);
        }
    }

    /** Forgets somebody whom no other service knows, so that nobody waits to hear of it; answers whether nothing is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean forget(UUID personId) {
        boolean gone = true;
        for (PersonalData holder : holders) {
            gone &= holder.forget(personId);
        }
        return gone;
    }

    /** Whose erasure waits for something here. */
    public List<UUID> unconfirmed() {
        return jdbc.sql("select person_id from erasure where confirmed_at is null")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private boolean confirmedJustNow(UUID personId) {
        return jdbc.sql("update erasure set confirmed_at = now() where person_id = ? and confirmed_at is null")
                        .param(personId)
                        .update()
                == 1;
    }
}
