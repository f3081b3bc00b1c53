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
        /** Who represents a member, by every channel. */
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
        SUBJECT
    }

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
        return this == HANDOVER_ANNOUNCED
                || this == HANDOVER_COMPLETED
                || this == WEBHOOK_SWITCHED_OFF
                || audience == Audience.SIDE;
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
