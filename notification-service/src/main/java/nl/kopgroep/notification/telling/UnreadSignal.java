package nl.kopgroep.notification.telling;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says in the running transaction what may change how much is unread; every instance hears it once that commits.
 * It is one word for one decision, however many people it is for.
 */
@Component
public class UnreadSignal implements Channel {

    /** PostgreSQL's channel. */
    public static final String CHANNEL = "unread";

    /** What is said begins with one of these; an id follows. */
    public static final String UPDATE = "update ";

    public static final String PERSON = "person ";

    private final JdbcClient jdbc;

    UnreadSignal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(UUID updateId) {
        say(UPDATE + updateId);
    }

    /** The person has read something, or wants it to count as unread. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedFor(UUID personId) {
        say(PERSON + personId);
    }

    private void say(String what) {
        jdbc.sql("select pg_notify(?, ?)").params(CHANNEL, what).query(row -> {});
    }
}
