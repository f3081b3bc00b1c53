package nl.kopgroep.notification.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import nl.kopgroep.notification.telling.UnreadSignal;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Hears from PostgreSQL what was committed, here or at another instance, over one connection of its own for all
 * streams. What was said while it was away is made up for by counting everybody again.
 */
@Component
class Listening {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);
    private static final int WAIT_MILLIS = 500;
    /** A database that went without a word isn't waited for longer than this, in seconds. */
    private static final int SILENCE = 15;

    private static final int CHECK_EVERY = 30;

    private final JdbcConnectionDetails database;
    private final Recounting recounting;
    private @Nullable Connection connection;
    private int waits;

    Listening(JdbcConnectionDetails database, Recounting recounting) {
        this.database = database;
        this.recounting = recounting;
    }

    /** Waits a moment for news; answers whether there was any. */
    boolean listen() {
        try {
            Connection open = connection();
            PGNotification[] said = open.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            for (PGNotification each : said == null ? new PGNotification[0] : said) {
                take(each.getParameter());
            }
            if (++waits % CHECK_EVERY == 0) {
                run(open, "select 1");
            }
            return said != null && said.length > 0;
        } catch (SQLException lost) {
            close();
            throw new DataAccessResourceFailureException("PostgreSQL can't be listened to", lost);
        }
    }

    private void take(String said) {
        try {
            if (said.startsWith(UnreadSignal.UPDATE)) {
                recounting.update(UUID.fromString(said.substring(UnreadSignal.UPDATE.length())));
            } else if (said.startsWith(UnreadSignal.PERSON)) {
                recounting.person(UUID.fromString(said.substring(UnreadSignal.PERSON.length())));
            }
        } catch (IllegalArgumentException ofAnotherVersion) {
            log.debug("A signal that isn't known here was left alone");
        }
    }

    private Connection connection() throws SQLException {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        Properties login = new Properties();
        login.setProperty("user", database.getUsername() == null ? "" : database.getUsername());
        login.setProperty("password", database.getPassword() == null ? "" : database.getPassword());
        login.setProperty("ApplicationName", "unread-streams");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", String.valueOf(SILENCE));
        Connection made = DriverManager.getConnection(database.getJdbcUrl(), login);
        try {
            run(made, "listen " + UnreadSignal.CHANNEL);
        } catch (SQLException failed) {
            made.close();
            throw failed;
        }
        connection = made;
        recounting.everybody();
        return made;
    }

    private static void run(Connection open, String statement) throws SQLException {
        try (Statement asked = open.createStatement()) {
            asked.execute(statement);
        }
    }

    void close() {
        Connection known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException gone) {
                log.debug("The connection was gone already");
            }
        }
    }
}
