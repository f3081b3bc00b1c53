package nl.kopgroep.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.events.Heartbeat;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final AccessFixture world = new AccessFixture();
    private final UUID steward = world.programmeOrganisation();
    private final UUID network = world.network(steward);

    @Test
    void somebody_without_an_account_reads_what_is_public_and_no_more() {
        assertThat(world.access.standing(Caller.VISITOR, network)).isEqualTo(Standing.VISITOR);
        assertThatExceptionOfType(Refused.NotSignedIn.class)
                .isThrownBy(() -> world.access.require(Caller.VISITOR, network, Right.READ_NETWORK));
    }

    @Test
    void a_representative_of_an_admitted_organisation_is_a_member() {
        UUID organisation = UUID.randomUUID();
        UUID person = world.represents(organisation, Role.REPRESENTATIVE);
        assertThat(world.access.standing(Caller.acting(person, organisation, Role.REPRESENTATIVE), network))
                .isEqualTo(Standing.OUTSIDER);
        world.admitted(network, organisation);
        assertThat(world.access.standing(Caller.acting(person, organisation, Role.REPRESENTATIVE), network))
                .isEqualTo(Standing.MEMBER);
    }

    @Test
    void an_organisation_that_left_is_no_member_whatever_the_request_says() {
        UUID organisation = UUID.randomUUID();
        UUID person = world.represents(organisation, Role.REPRESENTATIVE);
        UUID membership = world.admitted(network, organisation);
        world.membership(membership, network, organisation, "left", 2);
        assertThat(world.access.standing(Caller.acting(person, organisation, Role.REPRESENTATIVE), network))
                .isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void who_names_an_organisation_that_is_not_theirs_is_refused() {
        UUID person = world.represents(UUID.randomUUID(), Role.REPRESENTATIVE);
        assertThatExceptionOfType(Refused.NotYourOrganisation.class)
                .isThrownBy(() -> world.access.identify(person, UUID.randomUUID()));
    }

    @Test
    void a_right_that_was_taken_after_the_caller_was_identified_is_gone_inside_the_write() {
        UUID organisation = UUID.randomUUID();
        UUID person = world.represents(organisation, Role.REPRESENTATIVE);
        world.admitted(network, organisation);
        Caller caller = world.access.identify(person, organisation);
        world.endsRepresenting(person, organisation);
        assertThatExceptionOfType(Refused.NotAllowed.class)
                .isThrownBy(() -> world.write(caller, network, Right.WRITE_KNOWLEDGE));
    }

    @Test
    void only_the_coordinator_of_the_steward_is_the_steward() {
        UUID colleague = world.represents(steward, Role.REPRESENTATIVE);
        UUID coordinator = world.represents(steward, Role.COORDINATOR);
        assertThat(world.access.standing(Caller.acting(colleague, steward, Role.REPRESENTATIVE), network))
                .isEqualTo(Standing.OUTSIDER);
        assertThat(world.access.standing(Caller.acting(coordinator, steward, Role.COORDINATOR), network))
                .isEqualTo(Standing.STEWARD);
    }

    @Test
    void a_role_that_the_caller_claims_but_does_not_hold_gives_nothing() {
        UUID colleague = world.represents(steward, Role.REPRESENTATIVE);
        assertThat(world.access.standing(Caller.acting(colleague, steward, Role.COORDINATOR), network))
                .isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void a_stewards_command_is_refused_when_the_grants_gave_no_sign_of_life_for_thirty_seconds() {
        Caller coordinator = world.coordinator(steward);
        world.heartbeats(Instant.now().minusSeconds(31));
        assertThatExceptionOfType(Refused.ProjectionStale.class)
                .isThrownBy(() -> world.write(coordinator, network, Right.MANAGE_THEMES));
        world.heartbeats(Instant.now().minusSeconds(5));
        assertThatNoException().isThrownBy(() -> world.write(coordinator, network, Right.MANAGE_THEMES));
    }

    @Test
    void one_silent_partition_is_enough_to_distrust_the_grants() {
        Caller coordinator = world.coordinator(steward);
        world.projection.apply(new Heartbeat(UUID.randomUUID(), 0, Instant.now()), 1, 1);
        world.projection.apply(new Heartbeat(UUID.randomUUID(), 1, Instant.now()), 1, 1);
        assertThatExceptionOfType(Refused.ProjectionStale.class)
                .isThrownBy(() -> world.write(coordinator, network, Right.MANAGE_THEMES));
    }

    @Test
    void a_members_write_goes_on_without_a_sign_of_life() {
        UUID organisation = UUID.randomUUID();
        UUID person = world.represents(organisation, Role.REPRESENTATIVE);
        world.admitted(network, organisation);
        assertThatNoException()
                .isThrownBy(() -> world.write(
                        Caller.acting(person, organisation, Role.REPRESENTATIVE), network, Right.WRITE_KNOWLEDGE));
    }

    @Test
    void a_command_of_an_older_epoch_is_refused() {
        world.heartbeats(Instant.now());
        Caller coordinator = world.coordinator(steward);
        Caller late = new Caller(coordinator.personId(), coordinator.actingFor(), coordinator.role(), 0L);
        assertThatExceptionOfType(Refused.StaleEpoch.class)
                .isThrownBy(() -> world.write(late, network, Right.MANAGE_THEMES));
    }

    @Test
    void a_successor_reads_everything_and_writes_nothing_for_as_long_as_the_offer_stands() {
        UUID successor = world.programmeOrganisation();
        Caller coordinator = world.coordinator(successor);
        assertThat(world.access.standing(coordinator, network)).isEqualTo(Standing.OUTSIDER);
        UUID handover = world.offered(network, steward, successor);
        assertThat(world.access.standing(coordinator, network)).isEqualTo(Standing.SUCCESSOR);
        assertThat(Standing.SUCCESSOR.rights()).contains(Right.READ_NETWORK).doesNotContain(Right.WRITE_KNOWLEDGE);
        world.endedWithoutPassing(handover, network, steward, successor);
        assertThat(world.access.standing(coordinator, network)).isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void an_older_event_never_overwrites_a_newer_one() {
        UUID organisation = UUID.randomUUID();
        UUID person = world.represents(organisation, Role.REPRESENTATIVE);
        UUID membership = UUID.randomUUID();
        world.membership(membership, network, organisation, "left", 5);
        world.membership(membership, network, organisation, "admitted", 4);
        assertThat(world.access.standing(Caller.acting(person, organisation, Role.REPRESENTATIVE), network))
                .isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void the_oldest_heartbeat_is_a_choice_of_the_installation() {
        Access strict = world.accessWith(Duration.ofSeconds(1), false);
        world.heartbeats(Instant.now().minusSeconds(3));
        Caller coordinator = world.coordinator(steward);
        assertThatExceptionOfType(Refused.ProjectionStale.class)
                .isThrownBy(() -> strict.require(coordinator, network, Right.MANAGE_THEMES));
        assertThatNoException()
                .isThrownBy(() -> world.accessWith(Duration.ofSeconds(1), true)
                        .require(coordinator, network, Right.MANAGE_THEMES));
    }
}
