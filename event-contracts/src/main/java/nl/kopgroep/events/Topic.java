package nl.kopgroep.events;

/** The topics that events travel over. The installation's name is put before {@link #suffix()}. */
public enum Topic {
    NETWORK("network", "network-service"),
    CONTENT("content", "content-service"),
    NOTIFICATION("notification", "notification-service"),
    /** Compacted: the only place where names and addresses travel; a null value erases. */
    PEOPLE("people", "network-service");

    private final String suffix;
    private final String owner;

    Topic(String suffix, String owner) {
        this.suffix = suffix;
        this.owner = owner;
    }

    public String suffix() {
        return suffix;
    }

    /** The one service that writes to this topic. */
    public String owner() {
        return owner;
    }

    public String named(String installation) {
        return installation + "." + suffix;
    }

    /** The topic on which an event is published. */
    public static Topic of(Event event) {
        return switch (event) {
            case PersonEvent _ -> PEOPLE;
            case ThemeEvent _, ItemEvent _, AnswerEvent _, SearchEvent _ -> CONTENT;
            case SavedSearchEvent _ -> NOTIFICATION;
            case ParticipantEvent participant -> ofService(participant.participant());
            case RestatementEvent restatement -> ofService(restatement.by());
            case ErasureEvent erasure -> ofService(erasure.by());
            case HandoverEvent _,
                    Heartbeat _,
                    MeetingEvent _,
                    MembershipEvent _,
                    NetworkEvent _,
                    OrganisationEvent _,
                    ProgrammeEvent _,
                    RepresentationEvent _ -> NETWORK;
        };
    }

    /** The topic of what a service says of itself. */
    public static Topic ofService(String service) {
        for (Topic topic : values()) {
            if (topic != PEOPLE && topic.owner.equals(service)) {
                return topic;
            }
        }
        throw new IllegalArgumentException("No topic belongs to the service '" + service + "'");
    }
}
