package nl.kopgroep.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. The token says who the person is; the organisation acted for is what the request names,
 * already checked against the grants once, and checked again inside every write.
 *
 * @param personId the platform's id of the person, or null for somebody without an account
 * @param actingFor the organisation acted for, or null when none is named
 * @param role the person's role in that organisation, or null when none is named
 * @param epoch the network's epoch that the request names, or null when it names none
 */
public record Caller(
        @Nullable UUID personId,
        @Nullable UUID actingFor,
        @Nullable Role role,
        @Nullable Long epoch) {

    /** Somebody without an account. */
    public static final Caller VISITOR = new Caller(null, null, null, null);

    /** A person who acts for nobody. */
    public static Caller person(UUID personId) {
        return new Caller(personId, null, null, null);
    }

    /** A person who acts for an organisation. */
    public static Caller acting(UUID personId, UUID organisationId, Role role) {
        return new Caller(personId, organisationId, role, null);
    }

    public boolean signedIn() {
        return personId != null;
    }

    public boolean actsFor(UUID organisationId) {
        return organisationId.equals(actingFor);
    }

    /** The person, for who must be signed in; refuses a visitor. */
    public UUID requirePerson() {
        if (personId == null) {
            throw new Refused.NotSignedIn();
        }
        return personId;
    }

    /** The organisation acted for; refuses who is not signed in or names none. */
    public UUID requireOrganisation() {
        requirePerson();
        if (actingFor == null) {
            throw new Refused.ActingForNobody();
        }
        return actingFor;
    }
}
