package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.AnswerEvent;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.messaging.Received;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is worth telling.
 *
 * @param occurrence which time it is that this happens to the subject: with kind and subject it makes the
 *     update one of its kind, however often the event arrives; 0 where only the first time is told
 * @param version the subject's version after it happened
 * @param actorId who did it and needs no telling, or null
 * @param facts what the words need beside what is projected
 */
record Happening(
        UpdateKind kind,
        UUID networkId,
        UUID subjectId,
        long occurrence,
        long version,
        @Nullable UUID itemId,
        @Nullable UUID organisationId,
        @Nullable UUID actorId,
        Map<String, String> facts,
        Instant occurredAt) {

    static Happening published(Received<ItemEvent.Published> received) {
        return item(UpdateKind.ITEM_PUBLISHED, received.event().item(), 0, received);
    }

    static Happening changed(Received<ItemEvent.Changed> received) {
        return item(UpdateKind.ITEM_CHANGED, received.event().item(), received.version(), received);
    }

    /** The question is the subject; which answer it is makes it another time that the question is answered. */
    static Happening answered(Received<AnswerEvent.Given> received) {
        AnswerEvent.AnswerFacts answer = received.event().answer();
        return new Happening(
                UpdateKind.ANSWER_GIVEN,
                answer.networkId(),
                answer.itemId(),
                answer.id().getLeastSignificantBits(),
                received.version(),
                answer.itemId(),
                answer.organisationId(),
                answer.authorId(),
                Map.of("answer", answer.id().toString()),
                received.occurredAt());
    }

    static Happening admitted(Received<MembershipEvent.Admitted> received) {
        return member(UpdateKind.MEMBER_ADMITTED, received.event().membership(), received);
    }

    static Happening presented(Received<MembershipEvent.Presented> received) {
        return member(UpdateKind.MEMBER_PRESENTED, received.event().membership(), received);
    }

    static Happening announced(Received<HandoverEvent.Announced> received) {
        HandoverEvent.Announced event = received.event();
        Map<String, String> told = new HashMap<>(event.whatChanges());
        if (event.freezeAt() != null) {
            told.put("freezeAt", event.freezeAt().toString());
        }
        return handover(UpdateKind.HANDOVER_ANNOUNCED, event, told, received.version(), received);
    }

    static Happening completed(Received<HandoverEvent.Completed> received) {
        return handover(UpdateKind.HANDOVER_COMPLETED, received.event(), Map.of(), 0, received);
    }

    private static Happening item(
            UpdateKind kind, ItemEvent.ItemFacts item, long occurrence, Received<? extends ItemEvent> received) {
        return new Happening(
                kind,
                item.networkId(),
                item.id(),
                occurrence,
                received.version(),
                item.id(),
                item.organisationId(),
                item.authorId(),
                Map.of(),
                received.occurredAt());
    }

    private static Happening member(
            UpdateKind kind, MembershipEvent.MembershipFacts membership, Received<? extends MembershipEvent> received) {
        return new Happening(
                kind,
                membership.networkId(),
                membership.id(),
                0,
                received.version(),
                null,
                membership.organisationId(),
                null,
                Map.of(),
                received.occurredAt());
    }

    private static Happening handover(
            UpdateKind kind,
            HandoverEvent event,
            Map<String, String> told,
            long occurrence,
            Received<? extends HandoverEvent> received) {
        HandoverEvent.HandoverFacts handover = event.handover();
        return new Happening(
                kind,
                handover.networkId(),
                handover.id(),
                occurrence,
                received.version(),
                null,
                null,
                null,
                Map.of(
                        "from", handover.fromName(),
                        "to", handover.toName(),
                        "whatChangesNl", told.getOrDefault("nl", ""),
                        "whatChangesEn", told.getOrDefault("en", ""),
                        "freezeAt", told.getOrDefault("freezeAt", "")),
                received.occurredAt());
    }
}
