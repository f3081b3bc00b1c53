package nl.kopgroep.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure means and how it may be told. */
final class Failures {

    private Failures() {}

    /** Whether the same thing may well succeed a moment later. */
    static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientFailure
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof InterruptedException
                    || (cause instanceof IOException && !isJackson(cause))
                    || (cause instanceof SQLException sql && isConnectionLost(sql))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Class names, SQL state and the place in our code: never a message, because exceptions quote the data that they choke on.
     */
    static String describe(Throwable failure) {
        var words = new ArrayList<String>();
        @Nullable Throwable last = failure;
        for (@Nullable Throwable cause = failure; cause != null && words.size() < 5; cause = cause.getCause()) {
            words.add(cause.getClass().getName()
                    + (cause instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : ""));
            last = cause;
        }
        var place = placeOf(last);
        return String.join(" < ", words) + (place == null ? "" : " at " + place);
    }

    private static @Nullable String placeOf(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("nl.kopgroep."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse(null);
    }

    private static boolean isConnectionLost(SQLException failure) {
        var state = failure.getSQLState();
        // Connection failures, the server shutting down, and too many connections.
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    private static boolean isJackson(Throwable cause) {
        return cause.getClass().getName().contains(".jackson.");
    }
}
