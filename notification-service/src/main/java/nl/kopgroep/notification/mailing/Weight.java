package nl.kopgroep.notification.mailing;

import nl.kopgroep.notification.telling.UpdateKind;

/** How much something matters to who reads a digest: what matters most comes first. */
enum Weight {
    /** It concerns the reader whatever she follows. */
    MUST_ARRIVE,
    /** She would stand before a closed door. */
    APPOINTMENT,
    /** Something that she or her organisation asked for. */
    DECISION,
    /** What she follows. */
    USUAL;

    static Weight of(UpdateKind kind) {
        return switch (kind) {
            case HANDOVER_OFFERED,
                    HANDOVER_ACCEPTED,
                    HANDOVER_DECLINED,
                    HANDOVER_WITHDRAWN,
                    HANDOVER_EXPIRED,
                    HANDOVER_ANNOUNCED,
                    HANDOVER_COMPLETED,
                    HANDOVER_FROZEN,
                    HANDOVER_CALLED_OFF,
                    ADDRESS_UNREACHABLE,
                    WEBHOOK_SWITCHED_OFF,
                    REPRESENTATION_ADDED,
                    REPRESENTATION_ENDED,
                    FEED_MADE,
                    WEBHOOK_MADE,
                    WEBHOOK_SECRET_MADE -> MUST_ARRIVE;
            case MEETING_CHANGED, MEETING_CANCELLED -> APPOINTMENT;
            case APPLICATION_RECEIVED, APPLICATION_ADMITTED, APPLICATION_DECLINED, INVITATION_ACCEPTED -> DECISION;
            case ITEM_PUBLISHED, ITEM_CHANGED, ANSWER_GIVEN, MEETING_PLANNED, MEMBER_ADMITTED, MEMBER_PRESENTED ->
                USUAL;
        };
    }

    /** Whether it stands apart from what is new by theme. */
    boolean onTop() {
        return this != USUAL;
    }
}
