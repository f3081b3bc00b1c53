package nl.kopgroep.access.matrix;

/** Everybody who could call an endpoint about one network. */
public enum Persona {
    VISITOR,
    /** Has an account and represents nobody. */
    STRANGER,
    /** Represents an organisation that is in no network. */
    OUTSIDER,
    /** Represents the member organisation that the sample's records are of. */
    MEMBER,
    /** Represents another member organisation of the same network. */
    OTHER_MEMBER,
    /** Represents an organisation that left the network. */
    FORMER_MEMBER,
    /** Represents a member of another network. */
    MEMBER_ELSEWHERE,
    STEWARD,
    /** Represents the steward's organisation without coordinating it. */
    STEWARDS_COLLEAGUE,
    SUCCESSOR,
    FORMER_STEWARD,
    STEWARD_ELSEWHERE,
    /** Stopped representing the member organisation and still names it. */
    FORMER_REPRESENTATIVE,
    /** Names the member organisation without ever having represented it. */
    IMPOSTOR;

    /** Whether the person names an organisation that isn't theirs. */
    boolean namesAnothersOrganisation() {
        return this == FORMER_REPRESENTATIVE || this == IMPOSTOR;
    }
}
