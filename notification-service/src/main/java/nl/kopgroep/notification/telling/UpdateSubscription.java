package nl.kopgroep.notification.telling;

import nl.kopgroep.events.AnswerEvent;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.MeetingEvent;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.SearchEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which events are worth telling. A restatement or an import never is. Projections are fed elsewhere: there
 * is no order between the two, so a decision waits for what it needs.
 */
@Configuration(proxyBeanMethods = false)
class UpdateSubscription {

    @Bean
    Subscription happenings(Updates updates) {
        return Subscription.named("updates")
                .to(Topic.NETWORK, Topic.CONTENT)
                .on(ItemEvent.Published.class, received -> {
                    if (!received.event().quiet()) {
                        updates.record(Happening.published(received));
                    }
                })
                .on(ItemEvent.Changed.class, received -> {
                    if (!received.event().quiet() && received.event().inSubstance()) {
                        updates.record(Happening.changed(received));
                    }
                })
                .on(AnswerEvent.Given.class, received -> {
                    if (!received.event().quiet()) {
                        updates.record(Happening.answered(received));
                    }
                })
                .on(SearchEvent.Matched.class, received -> updates.matched(received.event()))
                .on(
                        MembershipEvent.AppliedFor.class,
                        received -> updates.record(MembershipHappenings.applied(received)))
                .on(MembershipEvent.Admitted.class, received -> {
                    if (!received.event().quiet()) {
                        updates.record(Happening.admitted(received));
                        MembershipHappenings.admitted(received).ifPresent(updates::record);
                    }
                })
                .on(
                        MembershipEvent.Declined.class,
                        received -> MembershipHappenings.declined(received).ifPresent(updates::record))
                .on(
                        RepresentationEvent.Appointed.class,
                        received -> RepresentationHappenings.added(received).ifPresent(updates::record))
                .on(
                        RepresentationEvent.TakenUp.class,
                        received -> RepresentationHappenings.accepted(received).ifPresent(updates::record))
                .on(
                        RepresentationEvent.Ended.class,
                        received -> RepresentationHappenings.ended(received).ifPresent(updates::record))
                .on(MembershipEvent.Presented.class, received -> {
                    if (!received.event().quiet()) {
                        updates.record(Happening.presented(received));
                    }
                })
                .on(
                        MeetingEvent.Planned.class,
                        received -> MeetingHappenings.planned(received).ifPresent(updates::record))
                .on(
                        MeetingEvent.Changed.class,
                        received -> MeetingHappenings.changed(received).ifPresent(updates::record))
                .on(
                        MeetingEvent.Cancelled.class,
                        received -> MeetingHappenings.cancelled(received).ifPresent(updates::record))
                .on(HandoverEvent.Offered.class, received -> updates.record(HandoverHappenings.offered(received)))
                .on(HandoverEvent.Accepted.class, received -> updates.record(HandoverHappenings.accepted(received)))
                .on(
                        HandoverEvent.Ended.class,
                        received -> HandoverHappenings.ended(
                                        received,
                                        updates.isAnnounced(received.event().aggregateId()))
                                .forEach(updates::record))
                .on(HandoverEvent.Announced.class, received -> updates.record(Happening.announced(received)))
                .on(HandoverEvent.FreezeOrdered.class, received -> updates.record(HandoverHappenings.frozen(received)))
                .on(
                        HandoverEvent.FreezeCalledOff.class,
                        received -> updates.record(HandoverHappenings.calledOff(received)))
                .on(HandoverEvent.Completed.class, received -> updates.record(Happening.completed(received)));
    }
}
