package nl.kopgroep.network.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Right;
import nl.kopgroep.access.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandoverThroughThreeServicesTest {

    private static ThreeServices services;

    @BeforeAll
    static void start() {
        services = new ThreeServices();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void a_network_passes_from_its_steward_to_the_successor_in_every_service() {
        Case kopgroep = new Case(services);
        UUID note = services.notes(ThreeServices.CONTENT)
                .write(kopgroep.member, kopgroep.networkId, Right.WRITE_KNOWLEDGE, "Opschaling");
        UUID id = kopgroep.announced();

        kopgroep.bean(HandingOver.class).freeze(kopgroep.steward, id);
        kopgroep.awaitState(id, State.CLOSED);

        assertThat(kopgroep.stewards()).isEqualTo("Actieleernetwerk");
        assertThat(kopgroep.handover(id).progress().comparison())
                .allMatch(Compared::equal)
                .extracting(row -> row.service() + " " + row.kind())
                .contains("content-service note", "network-service membership", "notification-service stopped");
        assertThat(services.notes(ThreeServices.CONTENT).ids(kopgroep.networkId))
                .containsExactly(note);
        for (String service : ThreeServices.ALL) {
            Access access = services.bean(service, Access.class);
            assertThat(kopgroep.gate(service).frozen()).isFalse();
            assertThat(kopgroep.gate(service).epoch()).isEqualTo(2);
            assertThat(access.standing(kopgroep.successor, kopgroep.networkId)).isEqualTo(Standing.STEWARD);
            assertThat(access.standing(kopgroep.steward, kopgroep.networkId)).isEqualTo(Standing.FORMER_STEWARD);
            assertThat(access.standing(kopgroep.member, kopgroep.networkId)).isEqualTo(Standing.MEMBER);
        }
        assertThatThrownBy(() -> services.notes(ThreeServices.CONTENT)
                        .write(kopgroep.steward, kopgroep.networkId, Right.MANAGE_THEMES, "te laat"))
                .isInstanceOf(Refused.NotStewardAnyMore.class);
    }
}
