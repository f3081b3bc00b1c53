package nl.kopgroep.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a request isn't carried out. Each says what the caller can do about it; nothing has changed. */
public abstract sealed class Refused extends RuntimeException {

    private Refused(String message) {
        super(message, null, false, false);
    }

    /** The request needs an account. */
    public static final class NotSignedIn extends Refused {
        public NotSignedIn() {
            super("not signed in");
        }
    }

    /** The request needs an organisation to act for and names none. */
    public static final class ActingForNobody extends Refused {
        public ActingForNobody() {
            super("no organisation to act for was named");
        }
    }

    /** The organisation named is not one that the person represents. */
    public static final class NotYourOrganisation extends Refused {
        public NotYourOrganisation() {
            super("the person doesn't represent the organisation that was named");
        }
    }

    /** The caller hasn't the right; {@code stewardName} is who can help, if anybody. */
    public static final class NotAllowed extends Refused {
        private final @Nullable String stewardName;

        public NotAllowed(@Nullable String stewardName) {
            super("not allowed");
            this.stewardName = stewardName;
        }

        public @Nullable String stewardName() {
            return stewardName;
        }
    }

    /** The caller's programme stewarded this network before, and {@code stewardName} does now. */
    public static final class NotStewardAnyMore extends Refused {
        private final String formerName;
        private final @Nullable String stewardName;

        public NotStewardAnyMore(String formerName, @Nullable String stewardName) {
            super("not the steward any more");
            this.formerName = formerName;
            this.stewardName = stewardName;
        }

        public String formerName() {
            return formerName;
        }

        public @Nullable String stewardName() {
            return stewardName;
        }
    }

    /** There is no such network, or none that the caller may know of. */
    public static final class NoSuchNetwork extends Refused {
        public NoSuchNetwork(UUID networkId) {
            super("no network " + networkId);
        }
    }

    /** The command was made for an epoch that has passed. */
    public static final class StaleEpoch extends Refused {
        public StaleEpoch(long named, long present) {
            super("epoch " + named + " has passed, it is " + present);
        }
    }

    /** The network is being handed over: reading goes on, writing waits. */
    public static final class Frozen extends Refused {
        private final String reason;
        private final @Nullable Instant expectedEnd;

        public Frozen(String reason, @Nullable Instant expectedEnd) {
            super("frozen");
            this.reason = reason;
            this.expectedEnd = expectedEnd;
        }

        public String reason() {
            return reason;
        }

        public @Nullable Instant expectedEnd() {
            return expectedEnd;
        }
    }

    /** The grants known here may be out of date, and a steward's command is not decided on those. */
    public static final class ProjectionStale extends Refused {
        public ProjectionStale() {
            super("no recent heartbeat of the grants");
        }
    }
}
