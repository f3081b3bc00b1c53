package nl.kopgroep.notification.telling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be worth telling, and to whom. */
public enum UpdateKind {
    ITEM_PUBLISHED("item-published", Audience.FOLLOWERS),
    ITEM_CHANGED("item-changed", Audience.FOLLOWERS),
    /** To a question, which is the subject: several answers are several times the same. */
    ANSWER_GIVEN("answer-given", Audience.ASKER),
    MEMBER_ADMITTED("member-admitted", Audience.OTHER_MEMBERS),
    MEMBER_PRESENTED("member-presented", Audience.OTHER_MEMBERS),
    /** To the steward, each time that an organisation asks. */
    APPLICATION_RECEIVED("application-received", Audience.STEWARD),
    /** Must arrive: the organisation waits for it. */
    APPLICATION_ADMITTED("application-admitted", Audience.REPRESENTATIVES),
    /** Must arrive: the organisation waits for it. */
    APPLICATION_DECLINED("application-declined", Audience.REPRESENTATIVES),
    /** About a person, by the person's id: whoever was invited came. */
    INVITATION_ACCEPTED("invitation-accepted", Audience.INVITER),
    /** About a person, by the person's id, who may act for an organisation now. Must arrive. */
    REPRESENTATION_ADDED("representation-added", Audience.CONCERNED),
    /** About a person, by the person's id, who may not act for an organisation any more. Must arrive. */
    REPRESENTATION_ENDED("representation-ended", Audience.CONCERNED),
    /** About a person, by the person's id: what can read or sign in her name was made. Must arrive. */
    FEED_MADE("feed-made", Audience.HERSELF),
    WEBHOOK_MADE("webhook-made", Audience.HERSELF),
    WEBHOOK_SECRET_MADE("webhook-secret-made", Audience.HERSELF),
    MEETING_PLANNED("meeting-planned", Audience.OTHER_MEMBERS),
    /** Another day, time or place. */
    MEETING_CHANGED("meeting-changed", Audience.OTHER_MEMBERS),
    MEETING_CANCELLED("meeting-cancelled", Audience.OTHER_MEMBERS),
    /** Must arrive: nobody can switch it off. A plan that changed is another offer. */
    HANDOVER_OFFERED("handover-offered", Audience.SIDE),
    HANDOVER_ACCEPTED("handover-accepted", Audience.SIDE),
    HANDOVER_DECLINED("handover-declined", Audience.SIDE),
    HANDOVER_WITHDRAWN("handover-withdrawn", Audience.SIDE),
    HANDOVER_EXPIRED("handover-expired", Audience.SIDE),
    /** Must arrive: nobody can switch it off. */
    HANDOVER_ANNOUNCED("handover-announced", Audience.MEMBERS),
    /** Reading goes on, writing waits. Must arrive: nobody can switch it off; in the app only, it is soon over. */
    HANDOVER_FROZEN("handover-frozen", Audience.MEMBERS),
    /** Writing goes on. Must arrive: nobody can switch it off; in the app only. */
    HANDOVER_CALLED_OFF("handover-called-off", Audience.MEMBERS),
    /** Must arrive: nobody can switch it off. */
    HANDOVER_COMPLETED("handover-completed", Audience.MEMBERS),
    /** About a person, by the person's id: mail to her address came back. */
    ADDRESS_UNREACHABLE("address-unreachable", Audience.COLLEAGUES),
    /** About a person, by the person's id, and for her: nothing is sent to her webhook any more. Must arrive. */
    WEBHOOK_SWITCHED_OFF("webhook-switched-off", Audience.SUBJECT);

    /** Who may be told. */
    enum Audience {
        /** Who follows it in whatever way, and may read it. */
        FOLLOWERS,
        /** Who asked, and who follows the question. */
        ASKER,
        /**
         * Who represents a member, but not the one that it is about: in the app only, unless she said otherwise or
         * follows such meetings.
         */
        OTHER_MEMBERS,
        /** Who represents a member, by every channel that the kind has. */
        MEMBERS,
        /**
         * The coordinators of the organisation that its fact 'side' names, a member or not; or, when its fact
         * 'announced' is true, the others who represent a member.
         */
        SIDE,
        /**
         * Who can help the person that it is about: the coordinators of her organisation, else whoever represents
         * it beside her, else the coordinators of the network's steward.
         */
        COLLEAGUES,
        /** The person that it is about. */
        SUBJECT,
        /** Who represents the organisation that it is about, a member or not; but not who did it. */
        REPRESENTATIVES,
        /** The coordinators of the network's steward: by mail too, as long as they don't say otherwise. */
        STEWARD,
        /** Who its fact 'inviter' names, while she represents the organisation or runs the network; by mail too. */
        INVITER,
        /**
         * The person that it is about, unless she was mailed of it already, and who can help her organisation: its
         * coordinators, else whoever represents it; but not who did it. No feed or webhook of theirs.
         */
        CONCERNED,
        /** The person that it is about, whatever she may read; no feed or webhook of hers. */
        HERSELF
    }

    /** Those that tell something of a person, whose name is no part of them, as a list in SQL. */
    static final String ABOUT_SOMEBODY = idsFor(Audience.COLLEAGUES, Audience.INVITER, Audience.CONCERNED);

    private final String id;
    private final Audience audience;

    UpdateKind(String id, Audience audience) {
        this.id = id;
        this.audience = audience;
    }

    /** The name by which the API and the tables know it. */
    public String id() {
        return id;
    }

    Audience audience() {
        return audience;
    }

    /** Whether it is about an item, so that the item's audience applies. */
    public boolean aboutItem() {
        return audience == Audience.FOLLOWERS || audience == Audience.ASKER;
    }

    /** Whether it is about a meeting. */
    public boolean aboutMeeting() {
        return this == MEETING_PLANNED || this == MEETING_CHANGED || this == MEETING_CANCELLED;
    }

    /** Whether it reaches whoever it is for, whatever she chose. */
    public boolean mustArrive() {
        return audience == Audience.MEMBERS
                || this == WEBHOOK_SWITCHED_OFF
                || audience == Audience.SIDE
                || audience == Audience.REPRESENTATIVES
                || audience == Audience.CONCERNED
                || audience == Audience.HERSELF;
    }

    /** Whether it is for the list in the app alone. */
    boolean isInAppOnly() {
        return this == HANDOVER_FROZEN || this == HANDOVER_CALLED_OFF;
    }

    /** Whether it concerns the reader's own organisation or herself, so that no right in the network is asked. */
    public boolean isOwn() {
        return switch (audience) {
            case REPRESENTATIVES, STEWARD, INVITER, CONCERNED, HERSELF -> true;
            default -> false;
        };
    }

    /** The names of those with this audience, as a list in SQL. */
    static String idsFor(Audience... audiences) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(audiences).contains(kind.audience))
                .map(kind -> "'" + kind.id + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The names of all that this version has words for. */
    static List<String> ids() {
        return Arrays.stream(values()).map(UpdateKind::id).toList();
    }

    public static UpdateKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of update is called '" + id + "'"));
    }
}
