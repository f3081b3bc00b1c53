package nl.kopgroep.notification.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.handover.participant.JournalApplier;
import nl.kopgroep.messaging.Uuid7;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How each thing that is {@link NeverFrozen} goes into the tables. Each may come twice, or late. */
@Configuration(proxyBeanMethods = false)
class JournalAppliers {

    @Bean
    JournalApplier stopApplier(Subscriptions subscriptions) {
        return applier(NeverFrozen.STOP, (_, subscription, details) -> subscriptions.stop(subscription, at(details)));
    }

    @Bean
    JournalApplier resumeApplier(Subscriptions subscriptions) {
        return applier(NeverFrozen.RESUME, (_, subscription, _) -> subscriptions.resume(subscription));
    }

    @Bean
    JournalApplier frequencyApplier(JdbcClient jdbc) {
        return applier(
                NeverFrozen.FREQUENCY,
                (_, subscription, details) -> jdbc.sql("update subscription set frequency = nullif(?, '') where id = ?")
                        .params(said(details, "frequency"), subscription)
                        .update());
    }

    @Bean
    JournalApplier tellingApplier(Subscriptions subscriptions) {
        return applier(
                NeverFrozen.TELLING,
                (_, subscription, details) -> subscriptions.tell(subscription, Telling.of(details)));
    }

    @Bean
    JournalApplier standingApplier(StandingPreferences preferences) {
        return applier(
                NeverFrozen.STANDING,
                (network, person, details) -> preferences.save(network, person, Telling.of(details)));
    }

    @Bean
    JournalApplier leaveApplier(Leaves leaves) {
        return applier(
                NeverFrozen.LEAVE,
                (network, person, details) ->
                        leaves.leave(network, person, UUID.fromString(said(details, "subscription")), at(details)));
    }

    @Bean
    JournalApplier returnApplier(Leaves leaves) {
        return applier(
                NeverFrozen.RETURN,
                (_, person, details) -> leaves.comeBack(person, UUID.fromString(said(details, "subscription"))));
    }

    @Bean
    JournalApplier muteItemApplier(JdbcClient jdbc) {
        return applier(
                NeverFrozen.MUTE_ITEM,
                (network, person, details) -> jdbc.sql("""
                insert into muted_item (id, network_id, person_id, item_id, since) values (?, ?, ?, ?, ?)
                on conflict (person_id, item_id) do nothing""")
                        .params(
                                Uuid7.next(),
                                network,
                                person,
                                UUID.fromString(said(details, "item")),
                                Timestamp.from(at(details)))
                        .update());
    }

    @Bean
    JournalApplier unmuteItemApplier(JdbcClient jdbc) {
        return applier(
                NeverFrozen.UNMUTE_ITEM,
                (_, person, details) -> jdbc.sql("delete from muted_item where person_id = ? and item_id = ?")
                        .params(person, UUID.fromString(said(details, "item")))
                        .update());
    }

    @Bean
    JournalApplier suppressApplier(JdbcClient jdbc) {
        return applier(
                NeverFrozen.SUPPRESS,
                (network, person, details) -> jdbc.sql("""
                insert into suppression (id, network_id, person_id, address_hash, reason, since)
                values (?, ?, ?, decode(?, 'hex'), ?, ?) on conflict (network_id, person_id, address_hash) do nothing""")
                        .params(
                                Uuid7.next(),
                                network,
                                person,
                                said(details, "address"),
                                said(details, "reason"),
                                Timestamp.from(at(details)))
                        .update());
    }

    @Bean
    JournalApplier liftApplier(JdbcClient jdbc) {
        return applier(
                NeverFrozen.LIFT,
                (network, person, details) -> jdbc.sql("""
                delete from suppression
                where network_id = ? and person_id = ? and address_hash = decode(?, 'hex')""")
                        .params(network, person, said(details, "address"))
                        .update());
    }

    @Bean
    JournalApplier forgetApplier(JdbcClient jdbc) {
        return applier(
                NeverFrozen.FORGET,
                (network, person, _) -> List.of(
                                "subscription",
                                "contact",
                                "subscription_leave",
                                "standing_preference",
                                "suppression",
                                "muted_item")
                        .forEach(table -> jdbc.sql("delete from " + table + " where network_id = ? and person_id = ?")
                                .params(network, person)
                                .update()));
    }

    private interface Action {
        void apply(UUID networkId, UUID subjectId, Map<String, String> details);
    }

    private static Instant at(Map<String, String> details) {
        return Instant.parse(said(details, "at"));
    }

    private static String said(Map<String, String> details, String name) {
        return Objects.requireNonNull(details.get(name));
    }

    private static JournalApplier applier(String kind, Action action) {
        return new JournalApplier() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void apply(UUID networkId, UUID subjectId, Map<String, String> details) {
                action.apply(networkId, subjectId, details);
            }
        };
    }
}
