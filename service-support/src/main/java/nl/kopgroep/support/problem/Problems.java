package nl.kopgroep.support.problem;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Finds the words for an exception. What is bad input is said as such even when only the database noticed
 * it; what is left is our failure, logged with its trace and answered without its innards.
 */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    /** Text that PostgreSQL can't store, in practice a NUL character; and a number that fits no column. */
    private static final List<String> UNSTORABLE = List.of("22021", "22P05", "22003", "22008", "22001");

    private final List<ProblemTranslation> translations;

    Problems(List<ProblemTranslation> translations) {
        this.translations = List.copyOf(translations);
    }

    /** The refusal for this exception; never null, and unexpected ones are logged here and nowhere else. */
    public Problem from(Throwable exception) {
        for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
            Problem known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return unexpected(exception);
    }

    private @Nullable Problem known(Throwable exception) {
        if (exception instanceof Problem problem) {
            return problem;
        }
        for (ProblemTranslation translation : translations) {
            Problem problem = translation.translate(exception);
            if (problem != null) {
                return problem;
            }
        }
        return switch (exception) {
            case SQLException sql
            when UNSTORABLE.contains(String.valueOf(sql.getSQLState())) ->
                Problem.badRequest(
                        "Er staat een teken of getal in dat we niet kunnen bewaren. Haal het weg en probeer het opnieuw.",
                        "It holds a character or number that can't be stored. Take it out and try again.");
            case DuplicateKeyException _ -> Problem.conflict("Dit bestaat al.", "This exists already.");
            case OptimisticLockingFailureException _ ->
                Problem.conflict(
                        "Iemand anders heeft dit intussen gewijzigd. Haal het opnieuw op en probeer het nog eens.",
                        "Somebody else changed this meanwhile. Fetch it again and try once more.");
            case PessimisticLockingFailureException _,
                    TransientDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    // The database went away in the middle of a transaction: even rolling back failed.
                    TransactionSystemException _ ->
                Problem.unavailable(
                        "We kunnen er nu even niet bij. Probeer het over een paar tellen opnieuw.",
                        "We can't get at it for the moment. Try again in a few seconds.");
            default -> null;
        };
    }

    private static Problem unexpected(Throwable exception) {
        LOG.error("Unexpected failure while answering a request", exception);
        String trace = MDC.get("traceId");
        String reference = trace == null ? "" : " (" + trace + ")";
        return Problem.of(
                ProblemType.UNEXPECTED,
                "Het ligt niet aan jou. Probeer het later opnieuw of geef deze code door" + reference + ".",
                "It isn't your fault. Try again later, or pass on this code" + reference + ".");
    }
}
