package nl.kopgroep.gateway.login;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** The tokens of one session; they live in the session on the server and nowhere else. */
record Tokens(String access, Instant accessExpiresAt, String refresh) implements Serializable {

    static final String ATTRIBUTE = "kopgroep.tokens";

    /** A token is renewed this long before it ends, so that a service never sees one that just did. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    @Serial
    private static final long serialVersionUID = 1;

    boolean isFresh(Instant now) {
        return now.isBefore(accessExpiresAt.minus(MARGIN));
    }

    boolean isAlive(Instant now) {
        return now.isBefore(accessExpiresAt);
    }

    @Override
    public String toString() {
        return "Tokens[until %s]".formatted(accessExpiresAt);
    }
}
