package nl.kopgroep.access;

import static nl.kopgroep.access.Right.*;

import java.util.Set;

/** How a caller stands towards one network, and so which rights there are: the one definition of both. */
public enum Standing {
    /** No account. */
    VISITOR(READ_PUBLIC),
    /** An account, but the organisation acted for isn't in the network. */
    OUTSIDER(READ_PUBLIC, APPLY),
    /** Coordinates a programme that stewarded the network before. */
    FORMER_STEWARD(READ_PUBLIC, APPLY),
    /** Represents an admitted organisation. */
    MEMBER(READ_PUBLIC, READ_NETWORK, FOLLOW, WRITE_KNOWLEDGE, PRESENT),
    /** Coordinates the programme that an open handover was offered to: reads everything, writes nothing. */
    SUCCESSOR(READ_PUBLIC, READ_NETWORK, READ_STEWARDSHIP, ANSWER_HANDOVER),
    /** Coordinates the programme that stewards the network. */
    STEWARD(
            READ_PUBLIC,
            READ_NETWORK,
            READ_STEWARDSHIP,
            FOLLOW,
            WRITE_KNOWLEDGE,
            MODERATE_KNOWLEDGE,
            MANAGE_THEMES,
            MANAGE_MEMBERS,
            MANAGE_MEETINGS,
            MANAGE_NETWORK,
            HAND_OVER,
            IMPORT_EXPORT);

    private final Set<Right> rights;

    Standing(Right... rights) {
        this.rights = Set.of(rights);
    }

    public Set<Right> rights() {
        return rights;
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }
}
