package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.access.Role;
import nl.kopgroep.notification.world.NotificationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rights as a set, for deciding about thousands at once, are the rights that each one has. */
@NotificationTest
class ReaderParityTest {

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_set_of_readers_is_who_access_lets_follow() {
        UUID network = UUID.randomUUID();
        UUID steward = UUID.randomUUID();
        jdbc.sql("""
                insert into access_network (network_id, slug, name, steward_organisation_id, former_stewards, epoch)
                values (?, ?, 'Pariteit', ?, array[?]::uuid[], 1)""")
                .params(network, "pariteit-" + network, steward, UUID.randomUUID())
                .update();
        Set<UUID> organisations = new HashSet<>(Set.of(steward));
        for (String status : new String[] {"applied", "admitted", "declined", "left", "new-status"}) {
            UUID organisation = UUID.randomUUID();
            organisations.add(organisation);
            jdbc.sql("""
                    insert into access_membership (generation, id, network_id, organisation_id, status, version)
                    values ((select current_generation from projection_state), ?, ?, ?, ?, 1)""")
                    .params(UUID.randomUUID(), network, organisation, status)
                    .update();
        }
        organisations.add(UUID.randomUUID());
        int compared = 0;
        for (UUID organisation : organisations) {
            for (String role : new String[] {"representative", "coordinator"}) {
                for (boolean active : new boolean[] {true, false}) {
                    UUID person = UUID.randomUUID();
                    jdbc.sql("""
                            insert into access_representation
                                (generation, id, person_id, organisation_id, role, active, version)
                            values ((select current_generation from projection_state), ?, ?, ?, ?, ?, 1)""")
                            .params(UUID.randomUUID(), person, organisation, role, active)
                            .update();
                    Caller caller = Caller.acting(person, organisation, Role.of(role));
                    assertThat(inSet(network, person, organisation))
                            .as("%s, active %s", role, active)
                            .isEqualTo(access.may(caller, network, Right.FOLLOW))
                            .isEqualTo(access.may(caller, network, Right.READ_NETWORK));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(28);
    }

    private boolean inSet(UUID network, UUID person, UUID organisation) {
        return jdbc.sql("""
                select exists (select from network_reader
                    where network_id = ? and person_id = ? and organisation_id = ?)""")
                .params(network, person, organisation)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
