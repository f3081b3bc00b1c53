package nl.kopgroep.network.handover;

import static nl.kopgroep.network.handover.ThreeServices.CONTENT;
import static nl.kopgroep.network.handover.ThreeServices.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Right;
import nl.kopgroep.access.Standing;
import nl.kopgroep.events.ParticipantEvent.KindInventory;
import nl.kopgroep.handover.participant.Journal;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import nl.kopgroep.handover.protocol.Inventory;
import nl.kopgroep.handover.protocol.Kind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writers race the freeze, on real PostgreSQL and over real Kafka. */
class BarrierTest {

    private static final int WRITERS = 12;

    private static ThreeServices services;

    @BeforeAll
    static void start() {
        // A loaded machine is slow, and a step that waits for Kafka may wait for several polls.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        services = new ThreeServices();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void what_was_acknowledged_is_in_the_inventory_and_nothing_else_is() {
        Case kopgroep = new Case(services);
        UUID id = kopgroep.announced();
        try (Writers members =
                        writers(CONTENT, kopgroep, kopgroep.member, Right.WRITE_KNOWLEDGE, Writers.WhenFrozen.STOP);
                Writers others = writers(
                        NOTIFICATION, kopgroep, kopgroep.member, Right.WRITE_KNOWLEDGE, Writers.WhenFrozen.STOP)) {
            Awaitility.await().until(() -> members.acknowledged().size() > 200);

            kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
            members.join();
            others.join();
            kopgroep.awaitState(id, State.CLOSED);

            assertThat(members.failures()).isEmpty();
            assertThat(members.timesFrozen()).isEqualTo(WRITERS);
            assertThat(before(kopgroep, id, CONTENT)).isEqualTo(inventoryOf(members, kopgroep.member));
            assertThat(before(kopgroep, id, NOTIFICATION)).isEqualTo(inventoryOf(others, kopgroep.member));
        }
    }

    @Test
    void the_old_steward_writes_nothing_after_the_completion_and_members_go_on() {
        Case kopgroep = new Case(services);
        UUID id = kopgroep.announced();
        try (Writers stewards = writers(
                        CONTENT, kopgroep, kopgroep.steward, Right.MANAGE_THEMES, Writers.WhenFrozen.TRY_AGAIN);
                Writers members = writers(
                        CONTENT, kopgroep, kopgroep.member, Right.WRITE_KNOWLEDGE, Writers.WhenFrozen.TRY_AGAIN)) {
            Awaitility.await().until(() -> stewards.acknowledged().size() > 100);

            kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
            kopgroep.awaitState(id, State.CLOSED);
            int members0 = members.acknowledged().size();
            Awaitility.await().until(() -> members.acknowledged().size() > members0 + 50);
            Awaitility.await().until(() -> stewards.timesRefused() > 50);

            assertThat(stewards.failures()).isEmpty();
            assertThat(members.failures()).isEmpty();
            assertThat(lastWrittenBy(kopgroep.steward)).isBefore(completedAt(kopgroep));
            assertThat(lastWrittenBy(kopgroep.member)).isAfter(completedAt(kopgroep));
        }
    }

    @Test
    void a_freeze_gets_through_however_many_people_write() {
        Case kopgroep = new Case(services);
        UUID id = kopgroep.announced();
        List<Writers> crowd = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            crowd.add(writers(CONTENT, kopgroep, kopgroep.member, Right.WRITE_KNOWLEDGE, Writers.WhenFrozen.TRY_AGAIN));
        }
        Awaitility.await().until(() -> crowd.getLast().acknowledged().size() > 100);

        Instant ordered = Instant.now();
        kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> kopgroep.gate(CONTENT).frozen());
        Duration waited = Duration.between(ordered, Instant.now());
        crowd.forEach(Writers::close);
        kopgroep.awaitState(id, State.CLOSED);

        assertThat(waited).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_freeze_that_is_called_off_leaves_everything_as_it_was_in_a_new_epoch() {
        Case kopgroep = new Case(services);
        UUID id = kopgroep.announced();
        services.stop(NOTIFICATION);
        kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
        Awaitility.await().until(() -> kopgroep.gate(CONTENT).frozen());
        assertThatThrownBy(() -> write(kopgroep, kopgroep.member, Right.WRITE_KNOWLEDGE))
                .isInstanceOf(Refused.Frozen.class);

        kopgroep.bean(HandingOver.class).callOff(kopgroep.steward, id);
        services.start(NOTIFICATION);
        for (String service : ThreeServices.ALL) {
            Awaitility.await().until(() -> kopgroep.gate(service).epoch() == 2);
            assertThat(kopgroep.gate(service).frozen()).isFalse();
            assertThat(services.bean(service, Access.class).standing(kopgroep.steward, kopgroep.networkId))
                    .isEqualTo(Standing.STEWARD);
        }
        assertThatThrownBy(() -> write(kopgroep, inEpoch(kopgroep.member, 1), Right.WRITE_KNOWLEDGE))
                .isInstanceOf(Refused.StaleEpoch.class);
        write(kopgroep, inEpoch(kopgroep.member, 2), Right.WRITE_KNOWLEDGE);

        kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
        kopgroep.awaitState(id, State.CLOSED);
        assertThat(kopgroep.gate(CONTENT).epoch()).isEqualTo(3);
        assertThat(kopgroep.stewards()).isEqualTo("Actieleernetwerk");
    }

    @Test
    void who_unsubscribes_during_the_freeze_is_unsubscribed_and_the_inventory_does_not_notice() {
        Case kopgroep = new Case(services);
        UUID id = kopgroep.announced();
        UUID before = UUID.randomUUID();
        UUID during = UUID.randomUUID();
        services.notes(NOTIFICATION).stopMailing(before, kopgroep.networkId);
        services.stop(CONTENT);
        kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
        Awaitility.await().until(() -> kopgroep.gate(NOTIFICATION).frozen());

        services.notes(NOTIFICATION).stopMailing(during, kopgroep.networkId);

        assertThat(services.bean(NOTIFICATION, Journal.class).waiting(kopgroep.networkId))
                .isEqualTo(1);
        services.start(CONTENT);
        kopgroep.awaitState(id, State.CLOSED);
        assertThat(row(kopgroep, id, NOTIFICATION, "stopped").before())
                .extracting(KindInventory::count)
                .isEqualTo(1L);
        assertThat(services.notes(NOTIFICATION).hasStopped(during)).isTrue();
        assertThat(services.bean(NOTIFICATION, Journal.class).waiting(kopgroep.networkId))
                .isZero();
    }

    @Test
    void a_record_that_nobody_can_explain_stops_the_handover_and_is_named() throws SQLException {
        Case kopgroep = new Case(services);
        write(kopgroep, kopgroep.member, Right.WRITE_KNOWLEDGE);
        UUID id = kopgroep.announced();
        UUID stray = UUID.randomUUID();
        // What is offered is counted too, by the worker that freezes: it would wait for the lock below.
        Awaitility.await().until(() -> hasCountedWhatIsOffered(NOTIFICATION, id));
        try (Connection holdingBack = services.database(NOTIFICATION).connect();
                Statement statement = holdingBack.createStatement()) {
            holdingBack.setAutoCommit(false);
            statement.execute("lock table note in access exclusive mode");
            kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
            Awaitility.await().until(() -> hasAnswered(kopgroep, id, CONTENT, Step.COUNT));
            services.bean(CONTENT, JdbcClient.class)
                    .sql("insert into note (id, network_id, text, written_by) values (?, ?, 'langs de poort', 'x')")
                    .params(stray, kopgroep.networkId)
                    .update();
            holdingBack.rollback();
        }
        Awaitility.await().until(() -> kopgroep.handover(id).progress().stopped());

        assertThat(Obstacles.of(kopgroep.handover(id).progress()).in(Locale.ENGLISH))
                .contains("content-service, note extra: " + stray);
        assertThat(kopgroep.stewards()).isEqualTo("Zorgpact");
        assertThatThrownBy(() -> write(kopgroep, kopgroep.steward, Right.WRITE_KNOWLEDGE))
                .isInstanceOf(Refused.class);

        kopgroep.bean(HandingOver.class).callOff(kopgroep.steward, id);
        Awaitility.await().until(() -> kopgroep.gate(CONTENT).epoch() == 3);
        write(kopgroep, kopgroep.steward, Right.WRITE_KNOWLEDGE);
        kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
        kopgroep.awaitState(id, State.CLOSED);
        assertThat(kopgroep.stewards()).isEqualTo("Actieleernetwerk");
    }

    private static boolean hasCountedWhatIsOffered(String service, UUID handoverId) {
        return services.bean(service, JdbcClient.class)
                .sql("""
                        select exists (select 1 from participation
                                       where handover_id = ? and answered_at is not null)""")
                .params(handoverId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    @Test
    void it_goes_on_where_it_was_when_a_service_was_down_and_says_for_whom_it_waits() {
        Case kopgroep = new Case(services);
        UUID id = kopgroep.announced();
        services.stop(CONTENT);
        kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
        Awaitility.await().until(() -> hasAnswered(kopgroep, id, NOTIFICATION, Step.FREEZE));

        HandoverView seen =
                kopgroep.bean(HandoverViews.class).of(kopgroep.handover(id), kopgroep.successor, Locale.ENGLISH);
        assertThat(seen.participants())
                .extracting(participant -> participant.name() + " " + participant.stage())
                .contains("content-service freezing", "notification-service frozen");
        assertThat(seen.expectedEnd()).isNotNull();

        services.start(CONTENT);
        kopgroep.awaitState(id, State.CLOSED);
    }

    private static Writers writers(
            String service, Case kopgroep, Caller caller, Right right, Writers.WhenFrozen whenFrozen) {
        return new Writers(WRITERS, services.notes(service), caller, kopgroep.networkId, right, whenFrozen);
    }

    private static UUID write(Case kopgroep, Caller caller, Right right) {
        return services.notes(CONTENT).write(caller, kopgroep.networkId, right, "tekst");
    }

    private static Caller inEpoch(Caller caller, long epoch) {
        return new Caller(caller.personId(), caller.actingFor(), caller.role(), epoch);
    }

    private static boolean hasAnswered(Case kopgroep, UUID id, String service, Step step) {
        Passing passing = kopgroep.handover(id).progress().passing();
        Passing.Answers answers =
                passing == null ? null : passing.participants().get(service);
        return answers != null && answers.at().containsKey(step);
    }

    private static Compared row(Case kopgroep, UUID id, String service, String kind) {
        return kopgroep.handover(id).progress().comparison().stream()
                .filter(row -> row.service().equals(service) && row.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static KindInventory before(Case kopgroep, UUID id, String service) {
        return Objects.requireNonNull(row(kopgroep, id, service, "note").before());
    }

    /** The inventory as it must be, made from what the writers were told alone. */
    private static KindInventory inventoryOf(Writers writers, Caller caller) {
        Inventory.Taking taking = Inventory.of(new Kind("note"));
        writers.acknowledged()
                .forEach(note -> taking.add(CanonicalRecord.withId(note)
                        .with("text", "geschreven")
                        .with("writtenBy", String.valueOf(caller.actingFor()))
                        .build()));
        Inventory inventory = taking.done();
        return new KindInventory("note", inventory.count(), inventory.digest());
    }

    private static Instant lastWrittenBy(Caller caller) {
        return services.bean(CONTENT, JdbcClient.class)
                .sql("select max(written_at) from note where written_by = ?")
                .param(String.valueOf(caller.actingFor()))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static Instant completedAt(Case kopgroep) {
        return kopgroep.bean(JdbcClient.class)
                .sql("select since from stewardship where network_id = ? and until is null")
                .param(kopgroep.networkId)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
