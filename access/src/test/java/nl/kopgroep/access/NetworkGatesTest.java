package nl.kopgroep.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class NetworkGatesTest {

    private final AccessFixture world = new AccessFixture();
    private final UUID steward = world.programmeOrganisation();
    private final UUID network = world.network(steward);
    private final UUID handover = UUID.randomUUID();

    @Test
    void a_frozen_network_is_read_and_not_written_and_says_until_when() {
        Caller member = world.member(network);
        Instant end = Instant.now().plusSeconds(600);
        world.inTransaction(() -> world.gates.freeze(network, handover, 1, "handover", end));
        assertThatNoException().isThrownBy(() -> world.access.require(member, network, Right.READ_NETWORK));
        assertThatExceptionOfType(Refused.Frozen.class)
                .isThrownBy(() -> world.write(member, network, Right.WRITE_KNOWLEDGE))
                .satisfies(frozen -> assertThat(frozen.expectedEnd())
                        .isCloseTo(
                                end, org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS)));
    }

    @Test
    void another_network_is_not_touched_by_a_freeze() {
        UUID other = world.network(steward);
        Caller member = world.member(other);
        world.inTransaction(() -> world.gates.freeze(network, handover, 1, "handover", null));
        assertThatNoException().isThrownBy(() -> world.write(member, other, Right.WRITE_KNOWLEDGE));
    }

    @Test
    void a_freeze_waits_for_the_writes_that_are_under_way() throws Exception {
        Caller member = world.member(network);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> writer = threads.submit(() -> world.inTransaction(() -> {
                world.access.enter(member, network, Right.WRITE_KNOWLEDGE);
                inside.countDown();
                finish.await();
                return true;
            }));
            inside.await();
            Future<?> freeze = threads.submit(
                    () -> world.inTransaction(() -> world.gates.freeze(network, handover, 1, "handover", null)));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> freeze.get(300, TimeUnit.MILLISECONDS));
            finish.countDown();
            freeze.get(30, TimeUnit.SECONDS);
            writer.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void an_order_to_freeze_of_a_past_epoch_is_not_followed() {
        world.inTransaction(() -> world.gates.freeze(network, handover, 1, "handover", null));
        world.inTransaction(() -> {
            world.gates.callOff(network, handover, 2);
            return true;
        });
        boolean again = world.inTransaction(() -> world.gates.freeze(network, handover, 1, "handover", null));
        assertThat(again).isFalse();
        assertThatNoException().isThrownBy(() -> world.write(world.member(network), network, Right.WRITE_KNOWLEDGE));
    }

    @Test
    void after_a_freeze_that_was_called_off_commands_of_before_it_are_refused() {
        world.inTransaction(() -> world.gates.freeze(network, handover, 1, "handover", null));
        world.inTransaction(() -> {
            world.gates.callOff(network, handover, 2);
            return true;
        });
        Caller member = world.member(network);
        Caller late = new Caller(member.personId(), member.actingFor(), member.role(), 1L);
        assertThatExceptionOfType(Refused.StaleEpoch.class)
                .isThrownBy(() -> world.write(late, network, Right.WRITE_KNOWLEDGE));
    }

    @Test
    void from_revoking_on_the_old_steward_has_no_rights_and_the_new_one_none_yet() {
        world.heartbeats(Instant.now());
        UUID successor = world.programmeOrganisation();
        Caller oldOne = world.coordinator(steward);
        Caller newOne = world.coordinator(successor);
        world.inTransaction(() -> {
            world.gates.freeze(network, handover, 1, "handover", null);
            world.gates.revoke(network, handover, 2);
            return true;
        });
        assertThat(world.access.standing(oldOne, network)).isEqualTo(Standing.FORMER_STEWARD);
        assertThat(world.access.standing(newOne, network)).isEqualTo(Standing.OUTSIDER);

        world.inTransaction(() -> {
            world.gates.pass(network, handover, UUID.randomUUID(), successor, "Actieleernetwerk", 2);
            return true;
        });
        assertThat(world.access.standing(newOne, network)).isEqualTo(Standing.STEWARD);
        assertThatNoException().isThrownBy(() -> world.write(newOne, network, Right.MANAGE_THEMES));
        assertThatExceptionOfType(Refused.NotStewardAnyMore.class)
                .isThrownBy(() -> world.write(oldOne, network, Right.MANAGE_THEMES))
                .satisfies(refusal -> assertThat(refusal.stewardName()).isEqualTo("Actieleernetwerk"));
    }

    @Test
    void a_network_handed_back_has_its_first_steward_as_steward_again() {
        UUID successor = world.programmeOrganisation();
        pass(handover, successor, 2);
        UUID back = UUID.randomUUID();
        world.inTransaction(() -> world.gates.freeze(network, back, 2, "handover", null));
        pass(back, steward, 3);
        assertThat(world.access.standing(world.coordinator(steward), network)).isEqualTo(Standing.STEWARD);
        assertThat(world.access.standing(world.coordinator(successor), network)).isEqualTo(Standing.FORMER_STEWARD);
    }

    private void pass(UUID by, UUID organisation, long epoch) {
        world.inTransaction(() -> {
            world.gates.freeze(network, by, epoch - 1, "handover", null);
            world.gates.revoke(network, by, epoch);
            world.gates.pass(network, by, UUID.randomUUID(), organisation, "Opvolger", epoch);
            return true;
        });
    }
}
