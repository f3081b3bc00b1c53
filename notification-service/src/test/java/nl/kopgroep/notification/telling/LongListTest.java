package nl.kopgroep.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who was told ten thousand things. */
@NotificationTest
class LongListTest {

    private static final int SIZE = 100;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void the_end_of_a_long_list_touches_no_more_rows_than_its_beginning() {
        Net network = world.network("Kopgroep");
        Theme funding = world.theme(network, "Financiering");
        Citizen author = world.member(network, "Auteur");
        Citizen reader = world.member(network, "Lezer");
        tellTenThousand(network, funding, author, reader);
        Set<String> seen = new HashSet<>();
        String before = "";
        for (int page = 0; page < 99; page++) {
            JsonNode part = list(reader, before);
            part.get("items")
                    .forEach(item ->
                            assertThat(seen.add(item.get("id").asString())).isTrue());
            before = "&before=" + part.get("next").asString();
        }
        String last = before.substring("&before=".length());
        JsonNode end = list(reader, before);
        end.get("items")
                .forEach(item -> assertThat(seen.add(item.get("id").asString())).isTrue());
        assertThat(seen).hasSize(10_000);
        assertThat(end.get("next").isNull()).isTrue();
        long first = rowsTouched(reader, null);
        long deep = rowsTouched(reader, UUID.fromString(last));
        assertThat(first).isBetween((long) SIZE, 3L * SIZE);
        assertThat(deep).isLessThanOrEqualTo(first + 1);
        assertThat(world.get(reader, "/v1/updates/unread-count")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(10_000);
    }

    private JsonNode list(Citizen reader, String before) {
        return world.get(reader, "/v1/updates?size=" + SIZE + before).json();
    }

    /** Rows of the decision log that PostgreSQL looked at for one page, those it threw away included. */
    private long rowsTouched(Citizen reader, @org.jspecify.annotations.Nullable UUID before) {
        String plan = jdbc.sql("explain (analyze, format json) " + Inbox.statement(before != null))
                .param("person", reader.id())
                .param("network", null)
                .param("theme", null)
                .param("unread", false)
                .param("before", before)
                .param("size", SIZE + 1)
                .param("offset", 0)
                .query((row, _) -> row.getString(1))
                .single();
        return json.readTree(plan).findParents("Relation Name").stream()
                .filter(scan -> scan.get("Relation Name").asString().equals("update_recipient"))
                .mapToLong(scan -> Math.round((scan.get("Actual Rows").asDouble() + removed(scan))
                        * scan.get("Actual Loops").asDouble()))
                .sum();
    }

    private static double removed(JsonNode scan) {
        return scan.path("Rows Removed by Filter").asDouble(0);
    }

    private void tellTenThousand(Net network, Theme theme, Citizen author, Citizen reader) {
        jdbc.sql("""
                with made as (
                    insert into fact_item (generation, id, version, network_id, organisation_id, author_id, kind, title,
                        themes, audience, language, published_at, withdrawn)
                    select (select current_generation from projection_state), gen_random_uuid(), 1, ?, ?, ?, 'tip',
                        'Oud ' || n, array[?]::uuid[], 'network', 'nl', now(), false from generate_series(1, 10000) n
                    returning id),
                updates as (
                    insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, item_id,
                        facts, occurred_at, decided_at)
                    select gen_random_uuid(), 'item-published', ?, id, 0, 1, id, '{}', now(), now() from made
                    returning id)
                insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
                select id, ?, 'here-only', '[]', '{}', now() - random() * interval '100 days' from updates""")
                .params(network.id(), world.organisationOf(author), author.id(), theme.id(), network.id(), reader.id())
                .update();
        jdbc.sql("analyze").update();
    }
}
