package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ItemEvent.ItemFacts;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a person was told, as her feed reader gets it. */
@NotificationTest
class PersonalFeedTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;

    @BeforeEach
    void somebody_follows_a_theme() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering", "Funding", null);
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        world.follow(reader, theme, false, "here-only");
    }

    @Test
    void a_feed_tells_what_the_list_tells_and_why_newest_first() throws Exception {
        Net other = world.network("Elders");
        world.admitQuietly(other, new World.Org(world.organisationOf(reader), "Organisatie van Lezer"));
        Theme elsewhere = world.theme(other, "Opschaling");
        world.follow(reader, elsewhere, false, "here-only");
        publish("Eerste");
        ItemFacts second = publish("Tweede <b>& meer</b>");
        world.toldOf(world.publish(other, world.member(other, "Iemand"), "Elders", "network", elsewhere)
                .id());
        String path = path(make(network.id(), "Mijn lezer"));
        SyndFeed feed = read(path);
        assertThat(feed.getTitle()).isEqualTo("Mijn lezer");
        assertThat(titles(feed)).containsExactly("Tweede <b>& meer</b>", "Eerste");
        SyndEntry newest = feed.getEntries().getFirst();
        assertThat(newest.getLink()).endsWith("/p/" + second.id());
        assertThat(newest.getUri()).startsWith("tag:kopgroep.nl,2026:update:");
        assertThat(newest.getDescription().getValue()).isEqualTo("Je ziet dit omdat je Financiering volgt.");
        assertThat(newest.getCategories().getFirst().getName()).isEqualTo("Financiering");
        assertThat(titles(read(path(make(null, "Alles"))))).containsExactly("Elders", "Tweede <b>& meer</b>", "Eerste");
    }

    @Test
    void the_address_is_shown_once_and_only_its_hash_is_kept() {
        JsonNode made = make(network.id(), "Mijn lezer");
        String token = made.get("url").asString().replaceFirst(".*/(.*)\\.atom", "$1");
        assertThat(token).hasSize(43);
        assertThat(world.get(reader, "/v1/feeds").body()).doesNotContain(token);
        assertThat(jdbc.sql("select token_hash = sha256(convert_to(?, 'UTF8')) from personal_feed where person_id = ?")
                        .params(token, reader.id())
                        .query((row, _) -> row.getBoolean(1))
                        .single())
                .isTrue();
        assertThat(mine().get(0).get("lastReadAt").isNull()).isTrue();
        fetch(path(made));
        assertThat(mine().get(0).get("lastReadAt").isNull()).isFalse();
        assertThat(mine().get(0).get("name").asString()).isEqualTo("Mijn lezer");
    }

    @Test
    void who_has_it_already_hears_only_that_until_something_is_new() {
        publish("Eerste");
        String path = path(make(network.id(), "Mijn lezer"));
        Answer first = fetch(path);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(first.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        Answer again = world.getWith(path, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        publish("Tweede");
        assertThat(world.getWith(path, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void pages_hold_everything_once() throws Exception {
        jdbc.sql("""
                with made as (
                    insert into fact_item (generation, id, version, network_id, organisation_id, author_id, kind, title,
                        themes, audience, language, published_at, withdrawn)
                    select (select current_generation from projection_state), gen_random_uuid(), 1, ?, ?, ?, 'tip',
                        'Oud ' || n, array[?]::uuid[], 'network', 'nl', now(), false from generate_series(1, 120) n
                    returning id),
                known as (
                    insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, item_id,
                        facts, occurred_at, decided_at)
                    select gen_random_uuid(), 'item-published', ?, id, 0, 1, id, '{}', now(), now() from made
                    returning id)
                insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
                select id, ?, 'here-only', '[]', '{}', now() from known""")
                .params(network.id(), world.organisationOf(author), author.id(), theme.id(), network.id(), reader.id())
                .update();
        String path = path(make(network.id(), "Mijn lezer"));
        List<String> all = new java.util.ArrayList<>();
        for (String next = path; next != null; next = next(next)) {
            all.addAll(read(next).getEntries().stream().map(SyndEntry::getUri).toList());
        }
        assertThat(all).hasSize(120).doesNotHaveDuplicates();
    }

    private @org.jspecify.annotations.Nullable String next(String path) throws Exception {
        return read(path).getLinks().stream()
                .filter(link -> link.getRel().equals("next"))
                .map(SyndLink::getHref)
                .map(href -> href.replaceFirst("^.*/feeds/", "/v1/feeds/"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void what_was_not_for_feeds_or_may_no_longer_be_read_is_left_out() throws Exception {
        ItemFacts kept = publish("Blijft");
        ItemFacts muted = publish("Niet voor feeds");
        ItemFacts withdrawn = publish("Ingetrokken");
        jdbc.sql("""
                update update_recipient set feed = false where person_id = ?
                and update_id = (select id from network_update where subject_id = ?)""").params(reader.id(), muted.id()).update();
        world.withdraw(withdrawn);
        String path = path(make(network.id(), "Mijn lezer"));
        assertThat(titles(read(path))).containsExactly("Blijft");
        assertThat(kept.audience()).isEqualTo("network");
        jdbc.sql("update access_representation set active = false where person_id = ?")
                .param(reader.id())
                .update();
        assertThat(titles(read(path))).as("who has left").isEmpty();
    }

    @Test
    void a_feed_of_a_theme_has_what_is_under_it_or_a_narrower_one_and_nothing_else() throws Exception {
        Theme narrower = world.theme(network, "Fondsen", "Funds", theme);
        Theme other = world.theme(network, "Opschaling");
        world.follow(reader, narrower, false, "here-only");
        world.follow(reader, other, false, "here-only");
        publish("Onder het thema");
        world.toldOf(world.publish(network, author, "Onder een nauwer thema", "network", narrower)
                .id());
        world.toldOf(
                world.publish(network, author, "Iets anders", "network", other).id());
        JsonNode made = make(network.id(), "Thema", "\"themeId\":\"" + theme.id() + "\"");
        SyndFeed feed = read(path(made));
        assertThat(titles(feed)).containsExactly("Onder een nauwer thema", "Onder het thema");
        assertThat(feed.getDescription()).isEqualTo("Nieuw voor jou in Kopgroep: Financiering");
        assertThat(made.get("calendarUrl").isNull())
                .as("there are no meetings under a theme")
                .isTrue();
        assertThat(fetch(path(made).replace(".atom", ".ics")).status()).isEqualTo(404);
        assertThat(mine().get(0).get("themeId").asString()).isEqualTo(theme.id().toString());
        assertThat(titles(read(path(make(network.id(), "Alles")))))
                .containsExactly("Iets anders", "Onder een nauwer thema", "Onder het thema");
    }

    @Test
    void a_feed_of_a_saved_search_has_what_that_found() throws Exception {
        String search = search(reader);
        ItemFacts found = publish("Gevonden");
        matched(found, search);
        matched(publish("Door een ander gevonden"), search(author));
        publish("Niet gevonden");
        SyndFeed feed = read(path(make(network.id(), "Zoekopdracht", "\"searchId\":\"" + search + "\"")));
        assertThat(titles(feed)).containsExactly("Gevonden");
        assertThat(feed.getDescription()).isEqualTo("Nieuw voor jou in Kopgroep: uit je zoekopdracht");
    }

    @Test
    void a_feed_is_of_a_theme_of_its_network_or_of_a_search_that_she_follows_there() {
        Net other = world.network("Elders");
        assertThat(refused(
                        network.id(),
                        "\"themeId\":\"" + world.theme(other, "Daar").id() + "\""))
                .isEqualTo("themeId");
        assertThat(refused(null, "\"themeId\":\"" + theme.id() + "\"")).isEqualTo("themeId");
        assertThat(refused(network.id(), "\"searchId\":\"" + search(author) + "\""))
                .as("somebody else's")
                .isEqualTo("searchId");
        String mine = search(reader);
        assertThat(refused(network.id(), "\"themeId\":\"" + theme.id() + "\",\"searchId\":\"" + mine + "\""))
                .isEqualTo("searchId");
        world.send("DELETE", "/v1/follows/" + mine, reader, world.organisationOf(reader), null);
        assertThat(refused(network.id(), "\"searchId\":\"" + mine + "\""))
                .as("stopped")
                .isEqualTo("searchId");
    }

    private void matched(ItemFacts item, String search) {
        jdbc.sql("""
                insert into update_match (update_id, subscription_id)
                select id, ?::uuid from network_update where item_id = ?""").params(search, item.id()).update();
    }

    private String search(Citizen person) {
        Answer answer = world.send(
                "POST",
                "/v1/networks/" + network.id() + "/follows",
                person,
                world.organisationOf(person),
                "{\"search\":{\"q\":\"oogst\"}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private String refused(@org.jspecify.annotations.Nullable UUID networkId, String part) {
        Answer answer = makeAnswer(networkId, "Feed", part);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().get("detail").asString().replaceFirst("[ :].*", "");
    }

    @Test
    void a_feed_names_no_other_person() throws Exception {
        String path = path(make(null, "Alles"));
        UUID update = UUID.randomUUID();
        jdbc.sql("""
                insert into network_update (id, kind, network_id, subject_id, occurrence, subject_version, facts,
                    occurred_at, decided_at) values (?, 'address-unreachable', ?, ?, 1, 1, '{}', now(), now())""").params(update, network.id(), author.id()).update();
        jdbc.sql("""
                insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at)
                values (?, ?, 'direct', '[]', '{}', now())""").params(update, reader.id()).update();
        assertThat(titles(read(path))).containsExactly("Mail aan iemand van je organisatie komt niet aan");
    }

    @Test
    void a_revoked_address_is_gone_for_good_and_one_never_given_out_was_never_there() {
        JsonNode made = make(network.id(), "Mijn lezer");
        String id = made.get("feed").get("id").asString();
        assertThat(world.send("DELETE", "/v1/feeds/" + id, author, null, null).status())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(fetch(path(made)).status()).isEqualTo(200);
        assertThat(world.send("DELETE", "/v1/feeds/" + id, reader, null, null).status())
                .isEqualTo(204);
        assertThat(fetch(path(made)).status()).isEqualTo(410);
        assertThat(fetch(path(made)).problem()).isEqualTo("gone");
        assertThat(mine().size()).isZero();
        assertThat(fetch("/v1/feeds/" + "A".repeat(43) + ".atom").status()).isEqualTo(404);
        assertThat(fetch("/v1/feeds/x.atom?before=nothing").status()).isEqualTo(400);
    }

    @Test
    void who_is_erased_leaves_an_address_that_is_gone_and_nothing_that_says_whose_it_was() {
        String one = path(make(network.id(), "Mijn lezer"));
        String all = path(make(null, "Alles"));
        world.erase(reader);
        assertThat(fetch(one).status()).isEqualTo(410);
        assertThat(fetch(all).status()).isEqualTo(410);
        assertThat(rows()).isZero();
    }

    @Test
    void during_a_handover_revoking_works_at_once_and_making_one_waits() {
        JsonNode made = make(network.id(), "Mijn lezer");
        var handover = world.handover(network, world.organisation("Actieleernetwerk"), 1);
        world.freeze(handover);
        assertThat(makeAnswer(network.id(), "Nog een").status()).isEqualTo(423);
        String id = made.get("feed").get("id").asString();
        assertThat(world.send("DELETE", "/v1/feeds/" + id, reader, null, null).status())
                .isEqualTo(204);
        assertThat(fetch(path(made)).status()).isEqualTo(410);
        assertThat(mine().size()).isZero();
        assertThat(rows()).as("the inventory stays as it was").isEqualTo(1);
        world.tell(new HandoverEvent.FreezeCalledOff(World.inEpoch(handover, 2)));
        await().until(() -> !world.frozen(network.id()));
        assertThat(rows()).isZero();
        assertThat(fetch(path(made)).status()).isEqualTo(410);
    }

    @Test
    void an_erasure_during_a_handover_closes_the_address_at_once() {
        JsonNode made = make(network.id(), "Mijn lezer");
        world.freeze(world.handover(network, world.organisation("Actieleernetwerk"), 1));
        world.erase(reader);
        assertThat(fetch(path(made)).status()).isEqualTo(410);
        assertThat(rows()).as("the inventory stays as it was").isEqualTo(1);
    }

    private long rows() {
        return jdbc.sql("select count(*) from personal_feed where person_id = ?")
                .param(reader.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private ItemFacts publish(String title) {
        ItemFacts item = world.publish(network, author, title, "network", theme);
        assertThat(world.toldOf(item.id())).isEqualTo(1);
        return item;
    }

    private JsonNode make(@org.jspecify.annotations.Nullable UUID networkId, String name) {
        Answer answer = makeAnswer(networkId, name);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode make(UUID networkId, String name, String part) {
        Answer answer = makeAnswer(networkId, name, part);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Answer makeAnswer(@org.jspecify.annotations.Nullable UUID networkId, String name) {
        return makeAnswer(networkId, name, "\"themeId\":null");
    }

    private Answer makeAnswer(@org.jspecify.annotations.Nullable UUID networkId, String name, String part) {
        return world.send(
                "POST",
                "/v1/feeds",
                reader,
                world.organisationOf(reader),
                "{\"name\":\"%s\",\"networkId\":%s,%s}"
                        .formatted(name, networkId == null ? "null" : "\"" + networkId + "\"", part));
    }

    private JsonNode mine() {
        return world.get(reader, "/v1/feeds").json();
    }

    private static String path(JsonNode made) {
        return made.get("url").asString().replaceFirst("^.*/feeds/", "/v1/feeds/");
    }

    private Answer fetch(String path) {
        return world.send("GET", path, null, null, null);
    }

    private SyndFeed read(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(fetch(path).body()));
    }

    private static List<String> titles(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }
}
