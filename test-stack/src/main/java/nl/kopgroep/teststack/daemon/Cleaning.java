package nl.kopgroep.teststack.daemon;

import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/** Removes what a finished test JVM made, so that a day of tests does not fill the disk. */
final class Cleaning {

    private final Postgres postgres;
    private final Broker broker;

    Cleaning(Postgres postgres, Broker broker) {
        this.postgres = postgres;
        this.broker = broker;
    }

    /** Takes {@code database NAME} or {@code topics PREFIX}. */
    void remove(String made) {
        var words = made.split(" ", 2);
        try {
            switch (words[0]) {
                case "database" -> postgres.drop(words[1]);
                case "topics" -> broker.deleteTopics(words[1]);
                default -> throw new IllegalArgumentException(made);
            }
        } catch (SQLException | RuntimeException failed) {
            LoggerFactory.getLogger(Cleaning.class).warn("{} stays: {}", made, failed.toString());
        }
    }
}
