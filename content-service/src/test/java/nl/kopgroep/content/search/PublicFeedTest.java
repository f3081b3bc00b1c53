package nl.kopgroep.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.Api.Answer;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a network publishes for everybody, as another implementation reads it. */
@ContentTest
class PublicFeedTest {

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    Knowledge knowledge;

    @Autowired
    JdbcClient jdbc;

    Network network;

    @BeforeEach
    void a_network() {
        network = village.network();
    }

    @Test
    void the_feed_holds_what_is_public_newest_first_whoever_asks() throws Exception {
        String theme = knowledge.theme(network, "Financiering", Map.of());
        publish("Eerste", "public");
        String second = publishAbout("Tweede", theme);
        publish("Voor leden", "network");
        publish("Voor ons", "organisation");
        knowledge.draft(network, network.member(), Draft.of("Concept", "x").forAudience("public"));
        Answer answer = answer("");
        SyndFeed feed = feed(answer);
        assertThat(feed.getTitle()).isEqualTo("Kopgroep");
        assertThat(titles(feed)).containsExactly("Tweede", "Eerste");
        SyndEntry newest = feed.getEntries().getFirst();
        assertThat(newest.getLink()).endsWith("/p/" + second);
        assertThat(newest.getUri()).isEqualTo("tag:kopgroep.nl,2026:item:" + second);
        assertThat(newest.getDescription().getValue()).isEqualTo("Zo doe je dat.");
        assertThat(newest.getCategories().getFirst().getName()).isEqualTo("Financiering");
        assertThat(api.as(network.member())
                        .get(network.path("/feed.atom"))
                        .response()
                        .body())
                .as("anybody may keep it, so a member gets nothing more")
                .isEqualTo(answer.response().body());
        assertThat(feed(api.visitor().get("/v1/networks/n-" + network.id() + "/feed.atom"))
                        .getUri())
                .as("by its name too")
                .isEqualTo(feed.getUri());
    }

    @Test
    void a_theme_brings_its_narrower_ones_and_words_are_found_as_in_searching() throws Exception {
        String broad =
                knowledge.theme(network, "Verduurzaming", Map.of("altLabels", Map.of("nl", List.of("bestendiging"))));
        String narrow = knowledge.theme(network, "Opschaling", Map.of("broaderId", broad));
        String other = knowledge.theme(network, "Werving", Map.of());
        publishAbout("Smal", narrow);
        publishAbout("Breed", broad);
        publishAbout("Anders & meer", other);
        assertThat(titles(read("?theme=" + broad))).containsExactly("Breed", "Smal");
        assertThat(titles(read("?theme=" + narrow))).containsExactly("Smal");
        assertThat(titles(read("?q=bestendigen"))).containsExactly("Breed", "Smal");
        SyndFeed found = read("?theme=" + other + "&q=anders%20%26%20%7Bmeer%7D");
        assertThat(titles(found)).containsExactly("Anders & meer");
        assertThat(found.getTitle()).isEqualTo("Kopgroep: Werving (anders & {meer})");
        assertThat(found.getLinks().stream()
                        .filter(link -> link.getRel().equals("alternate"))
                        .findFirst()
                        .orElseThrow()
                        .getHref())
                .endsWith("/netwerken/n-" + network.id() + "/kennis?theme=" + other + "&q=anders%20%26%20%7Bmeer%7D");
        assertThat(read("").getUri()).isNotEqualTo(found.getUri());
    }

    @Test
    void hostile_titles_stay_text() throws Exception {
        String title = "]]></title><script>alert(1)</script> &amp; \"x\" <!--";
        String id = publish(title, "public");
        assertThat(read("").getEntries().getFirst().getTitleEx().getValue()).isEqualTo(title);
        jdbc.sql("update knowledge_item set title = ? where id = ?")
                .params("Een\bbelletje", UUID.fromString(id))
                .update();
        assertThat(titles(read(""))).containsExactly("Een\uFFFDbelletje");
    }

    @Test
    void pages_hold_everything_once() throws Exception {
        String id = publish("Een", "public");
        jdbc.sql("""
                insert into knowledge_item (id, network_id, organisation_id, author_id, kind, title, text, plain_text,
                    audience, language, status, created_at, changed_at, published_at, revision, version)
                select gen_random_uuid(), network_id, organisation_id, author_id, kind, title, text, plain_text,
                    audience, language, status, created_at, changed_at, published_at, revision, version
                from knowledge_item, generate_series(1, 60) where id = ?""").param(UUID.fromString(id)).update();
        List<String> all = new ArrayList<>();
        for (String next = ""; next != null; next = next(next)) {
            all.addAll(read(next).getEntries().stream().map(SyndEntry::getUri).toList());
        }
        assertThat(all).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    void who_has_it_hears_only_that_until_something_is_new_and_anybody_may_keep_it() {
        publish("Een", "public");
        Answer first = answer("");
        assertThat(first.response().headers().firstValue("Content-Type"))
                .hasValue("application/atom+xml;charset=UTF-8");
        assertThat(first.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("public");
        assertThat(first.response().headers().allValues("Vary")).contains("Accept-Language");
        Api.Client has = api.visitor()
                .with(
                        "If-None-Match",
                        first.response().headers().firstValue("ETag").orElseThrow());
        assertThat(has.get(network.path("/feed.atom")).status()).isEqualTo(304);
        publish("Twee", "public");
        assertThat(has.get(network.path("/feed.atom")).status()).isEqualTo(200);
    }

    @Test
    void what_was_withdrawn_is_no_longer_in_it_and_what_there_is_not_is_not_found() throws Exception {
        String gone = publish("Weg", "public");
        publish("Blijft", "public");
        api.as(network.member()).post("/v1/items/" + gone + "/withdrawal", null);
        assertThat(titles(read(""))).containsExactly("Blijft");
        assertThat(api.visitor().get("/v1/networks/nergens/feed.atom").status()).isEqualTo(404);
        String elsewhere = knowledge.theme(village.network(), "Elders", Map.of());
        assertThat(answer("?theme=" + elsewhere).status()).isEqualTo(404);
        assertThat(answer("?theme=x").status()).isEqualTo(400);
        assertThat(answer("?page=-1").status()).isEqualTo(400);
        assertThat(answer("?q=" + "x".repeat(201)).status()).isEqualTo(400);
    }

    private String publish(String title, String audience) {
        return knowledge.publish(
                network, network.member(), Draft.of(title, "Tekst").forAudience(audience));
    }

    private String publishAbout(String title, String theme) {
        return knowledge.publish(
                network,
                network.member(),
                Draft.of(title, "Zo doe *je* dat.").forAudience("public").about(theme));
    }

    private Answer answer(String query) {
        return api.visitor().get(network.path("/feed.atom") + query);
    }

    private SyndFeed read(String query) throws Exception {
        return feed(answer(query));
    }

    private @Nullable String next(String query) throws Exception {
        return read(query).getLinks().stream()
                .filter(link -> link.getRel().equals("next"))
                .map(SyndLink::getHref)
                .map(address -> address.replaceFirst("^.*feed\\.atom", ""))
                .findFirst()
                .orElse(null);
    }

    private static SyndFeed feed(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(answer.response().body()));
    }

    private static List<String> titles(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }
}
