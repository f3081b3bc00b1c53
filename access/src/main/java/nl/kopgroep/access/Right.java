package nl.kopgroep.access;

/** What can be allowed inside one network. Who has which is said by {@link Standing}. */
public enum Right {
    /** What is public. */
    READ_PUBLIC,
    /** What is for the network's members. */
    READ_NETWORK,
    /** What only the steward sees: applications, deliveries, the inventory of a handover. */
    READ_STEWARDSHIP,
    /** Ask to be admitted. */
    APPLY,
    /** Follow themes. */
    FOLLOW,
    /** Draft, publish, edit and withdraw knowledge of the organisation acted for. */
    WRITE_KNOWLEDGE,
    /** Withdraw anybody's knowledge. */
    MODERATE_KNOWLEDGE,
    /** Present the organisation acted for, or leave. */
    PRESENT,
    MANAGE_THEMES,
    /** Decide on applications, end memberships, replace representatives. */
    MANAGE_MEMBERS,
    MANAGE_MEETINGS,
    /** Say how the network itself shows. */
    MANAGE_NETWORK,
    /** Draft, offer, announce, freeze and call off a handover. */
    HAND_OVER,
    /** Accept or decline an offered handover. */
    ANSWER_HANDOVER,
    IMPORT_EXPORT;

    /** Whether only a steward has it, so that stale grants must not decide on it. */
    boolean isStewards() {
        for (Standing standing : Standing.values()) {
            if (standing != Standing.STEWARD && standing.has(this)) {
                return false;
            }
        }
        return true;
    }
}
