package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A theme that very many follow is decided about in a few statements, not one for each. */
@NotificationTest
@TestPropertySource(
        properties = {
            // What a long-running service ends up with: plans that were made once, for no audience in particular.
            "spring.datasource.hikari.connection-init-sql=set plan_cache_mode = force_generic_plan",
            "kopgroep.mail.connections=0"
        })
class ManyFollowersTest {

    private static final int FOLLOWERS = 20_000;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twenty_thousand_followers_are_one_decision() {
        Net network = world.network("Groot netwerk");
        Theme theme = world.theme(network, "Financiering");
        Citizen author = world.member(network, "Auteur");
        UUID organisation = world.organisationOf(author);
        jdbc.sql("""
                with people as (select gen_random_uuid() as id from generate_series(1, :followers)),
                grants as (
                    insert into access_representation (generation, id, person_id, organisation_id, role, active, version)
                    select (select current_generation from projection_state), gen_random_uuid(), id, :organisation,
                        'representative', true, 1 from people)
                insert into subscription (id, network_id, organisation_id, person_id, theme_id, include_narrower, frequency)
                select gen_random_uuid(), :network, :organisation, id, :theme, true, 'daily' from people""")
                .param("followers", FOLLOWERS)
                .param("organisation", organisation)
                .param("network", network.id())
                .param("theme", theme.id())
                .update();
        var item = world.publish(network, author, "Voor heel veel mensen", "network", theme);
        assertThat(world.toldOf(item.id())).isEqualTo(FOLLOWERS);
        double seconds = jdbc.sql("""
                select extract(epoch from max(t.told_at) - min(u.received_at)) from network_update u
                join update_recipient t on t.update_id = u.id where u.subject_id = ?""")
                .param(item.id())
                .query((row, _) -> row.getDouble(1))
                .single();
        System.out.println(FOLLOWERS + " followers were decided about in " + seconds + " s");
        assertThat(seconds).isLessThan(20);
        List<Integer> told =
                jdbc.sql("""
                select count(*) from network_update u join update_recipient t on t.update_id = u.id
                where u.subject_id = ? group by t.xmin order by count(*)""").param(item.id()).query((row, _) -> row.getInt(1)).list();
        // Some of them first, so that their mails needn't wait for the decision about all.
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isBetween(2_000, 3_000);
        assertThat(jdbc.sql(
                                "select count(*) from delivery d join network_update u on u.id = d.update_id where u.subject_id = ?")
                        .param(item.id())
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isEqualTo(FOLLOWERS);
        jdbc.sql("update delivery set due_at = now()").update();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> jdbc.sql("select count(*) from mail where kind = 'daily'")
                                .query((row, _) -> row.getInt(1))
                                .single()
                        == FOLLOWERS);
    }
}
