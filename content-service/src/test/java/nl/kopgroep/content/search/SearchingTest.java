package nl.kopgroep.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.Api.Answer;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Person;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ContentTest
class SearchingTest {

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    Knowledge knowledge;

    @Autowired
    IndexTasks tasks;

    @Autowired
    JdbcClient jdbc;

    Network network;

    @BeforeEach
    void aNetwork() {
        network = village.network();
    }

    @Test
    void what_is_published_is_found_within_two_seconds() {
        awaitIndexed();
        String item = knowledge.publish(network, network.member(), Draft.of("Leden betalen mee", "Over contributie."));
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> assertThat(found(network.member(), "contributie")).containsExactly(item));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "financiering",
                "Financieringen",
                "financering",
                "finanicering",
                "finaciering",
                "samenwerking",
                "samenwerkingen",
                "samenwreking",
                "ledenmodel financiering",
                "cooperatie",
                "coöperaties",
                "samenwerkt"
            })
    void word_forms_and_typing_errors_find_it(String question) {
        String item = knowledge.publish(
                network,
                network.member(),
                Draft.of("Financiering door leden", "Een ledenmodel voor de samenwerking, als coöperatie."));
        awaitFound(network.member(), question, item);
        assertThat(search(network.member(), "q=" + encoded(question)).text("/degraded"))
                .isEqualTo("false");
    }

    @Test
    void english_is_found_as_english() {
        String item = knowledge.publish(
                network,
                network.member(),
                Draft.of("Sustaining collaborations", "How partners kept going.")
                        .with("language", "en"));
        awaitFound(network.member(), "sustained collaboration", item);
    }

    @Test
    void a_synonym_of_a_theme_finds_what_carries_it_or_a_narrower_one() {
        String sustain = knowledge.theme(
                network,
                "Verduurzaming",
                Map.of(
                        "altLabels",
                        Map.of("nl", List.of("bestendiging", "borging")),
                        "prefLabel",
                        Map.of("nl", "Verduurzaming", "en", "Making it last")));
        String funding = knowledge.theme(network, "Financiering", Map.of("broaderId", sustain));
        String carries = knowledge.publish(
                network, network.member(), Draft.of("Vooruitkijken", "Tekst").about(sustain));
        String below = knowledge.publish(
                network, network.member(), Draft.of("Contributie", "Tekst").about(funding));
        String says = knowledge.publish(network, network.member(), Draft.of("Over verduurzamen", "Tekst"));
        String other = knowledge.publish(network, network.member(), Draft.of("Iets anders", "Tekst"));
        awaitFound(network.member(), "anders", other);
        for (String question : List.of("bestendigen", "bestendiging", "making it last", "Borging")) {
            assertThat(found(network.member(), question))
                    .as(question)
                    .contains(carries, below, says)
                    .doesNotContain(other);
        }
        assertThat(found(network.member(), "bestendiging contributie")).containsExactly(below);
    }

    @Test
    void nobody_finds_what_they_may_not_read_nor_how_much_of_it_there_is() {
        Person successor = village.successor(network);
        String open = knowledge.publish(
                network, network.member(), Draft.of("Koekoek een", "x").forAudience("public"));
        String members = knowledge.publish(network, network.member(), Draft.of("Koekoek twee", "x"));
        String own = knowledge.publish(
                network, network.member(), Draft.of("Koekoek drie", "x").forAudience("organisation"));
        knowledge.draft(network, network.member(), Draft.of("Koekoek vier", "x").forAudience("public"));
        Network elsewhere = village.network();
        knowledge.publish(
                elsewhere, elsewhere.member(), Draft.of("Koekoek vijf", "x").forAudience("public"));
        awaitFound(network.member(), "koekoek", open, members, own);
        assertThat(found(network.other(), "koekoek")).containsExactlyInAnyOrder(open, members);
        assertThat(found(network.steward(), "koekoek")).containsExactlyInAnyOrder(open, members);
        assertThat(found(successor, "koekoek")).containsExactlyInAnyOrder(open, members);
        assertThat(found(network.outsider(), "koekoek")).containsExactly(open);
        assertThat(found(null, "koekoek")).containsExactly(open);
    }

    /** The hits are looked at again one by one; what is only counted, nobody looks at again. */
    @Test
    void the_index_alone_counts_nothing_that_may_not_be_read() {
        String theme = knowledge.theme(network, "Vogels", Map.of());
        Draft about = Draft.of("Koekoek", "x").about(theme);
        String open = knowledge.publish(network, network.member(), about.forAudience("public"));
        String members = knowledge.publish(network, network.member(), about);
        String own = knowledge.publish(network, network.member(), about.forAudience("organisation"));
        String gone = knowledge.publish(network, network.member(), about.forAudience("public"));
        Network elsewhere = village.network();
        knowledge.publish(
                elsewhere, elsewhere.member(), Draft.of("Koekoek", "x").forAudience("public"));
        awaitFound(network.member(), "koekoek", open, members, own, gone);
        api.as(network.member()).post("/v1/items/" + gone + "/withdrawal", null);
        await().untilAsserted(() -> assertCounted(null, theme, 1));
        assertCounted(network.outsider(), theme, 1);
        assertCounted(network.other(), theme, 2);
        assertCounted(network.steward(), theme, 2);
        assertCounted(network.member(), theme, 3);
    }

    private void assertCounted(@Nullable Person who, String theme, int count) {
        Answer seen = search(who, "q=koekoek&size=1&page=" + (count - 1));
        assertThat(seen.text("/degraded")).isEqualTo("false");
        assertThat(ids(seen)).hasSize(1);
        assertThat(seen.text("/page/totalItems")).isEqualTo("" + count);
        assertThat(counts(seen, "kind")).containsExactly("tip " + count);
        assertThat(counts(seen, "organisation"))
                .containsExactly(network.member().organisation() + " " + count);
        assertThat(counts(seen, "theme")).containsExactly(theme + " " + count);
    }

    @Test
    void what_the_index_says_of_who_may_read_decides_nothing() {
        String item = knowledge.publish(
                network,
                network.member(),
                Draft.of("Geheim recept", "Met kaneel").forAudience("public"));
        awaitFound(null, "recept", item);
        // The change reaches PostgreSQL behind the index's back: nothing tells it.
        jdbc.sql("update knowledge_item set audience = 'organisation' where id = cast(? as uuid)")
                .params(item)
                .update();
        assertThat(found(null, "recept")).isEmpty();
        assertThat(search(null, "q=recept").text("/page/totalItems")).isEqualTo("0");
        assertThat(found(network.member(), "recept")).containsExactly(item);
        jdbc.sql("update knowledge_item set status = 'draft' where id = cast(? as uuid)")
                .params(item)
                .update();
        assertThat(found(network.member(), "recept")).isEmpty();
    }

    @Test
    void a_piece_of_an_older_text_is_never_shown() {
        String item = knowledge.publish(
                network,
                network.member(),
                Draft.of("Recept", "Met kaneel en een geheim").forAudience("public"));
        awaitFound(null, "kaneel", item);
        jdbc.sql(
                        "update knowledge_item set plain_text = 'Met kaneel', revision = revision + 1 where id = cast(? as uuid)")
                .params(item)
                .update();
        Answer seen = search(null, "q=kaneel");
        assertThat(seen.text("/items/0/id")).isEqualTo(item);
        assertThat(seen.body().toString()).doesNotContain("geheim");
    }

    @Test
    void a_withdrawn_item_is_not_found_and_no_late_write_brings_it_back() {
        String item = knowledge.publish(network, network.member(), Draft.of("Kortstondig", "x"));
        awaitFound(network.member(), "kortstondig", item);
        api.as(network.member()).post("/v1/items/" + item + "/withdrawal", null);
        await().untilAsserted(
                        () -> assertThat(found(network.member(), "kortstondig")).isEmpty());
    }

    @Test
    void what_was_found_is_marked_and_the_rest_is_harmless() {
        knowledge.publish(
                network,
                network.member(),
                Draft.of("Samen & <b>sterk</b> samenwerken", "Over *samenwerking* < en > 'meer'")
                        .forAudience("public"));
        await().untilAsserted(() -> assertThat(found(null, "samenwerking")).hasSize(1));
        Answer seen = search(null, "q=samenwerking");
        assertThat(seen.text("/items/0/highlight/title"))
                .isEqualTo("Samen &amp; &lt;b&gt;sterk&lt;/b&gt; <mark>samenwerken</mark>");
        assertThat(seen.text("/items/0/highlight/text"))
                .contains("<mark>samenwerking</mark>")
                .contains("&lt; en &gt; &#39;meer&#39;");
    }

    @Test
    void filters_narrow_down_and_the_counts_say_what_another_choice_would_give() {
        String broad = knowledge.theme(network, "Verduurzaming", Map.of());
        String narrow = knowledge.theme(network, "Opschaling", Map.of("broaderId", broad));
        knowledge.publish(network, network.member(), Draft.of("Appel een", "x").about(broad));
        String below = knowledge.publish(
                network,
                network.other(),
                Draft.of("Appel twee", "x").about(narrow).with("kind", "example"));
        String plain = knowledge.publish(network, network.other(), Draft.of("Appel drie", "x"));
        awaitFound(network.member(), "drie", plain);
        awaitIndexed();
        assertThat(found(network.member(), "appel")).hasSize(3);
        Answer byTheme = search(network.member(), "q=appel&theme=" + broad);
        assertThat(byTheme.text("/page/totalItems")).isEqualTo("2");
        assertThat(counts(byTheme, "kind")).containsExactlyInAnyOrder("example 1", "tip 1");
        assertThat(counts(byTheme, "theme")).containsExactlyInAnyOrder(broad + " 2", narrow + " 1");
        assertThat(byTheme.text("/facets/theme/0/label")).isEqualTo("Verduurzaming");
        Answer byKind = search(network.member(), "q=appel&kind=example");
        assertThat(ids(byKind)).containsExactly(below);
        assertThat(counts(byKind, "kind")).containsExactlyInAnyOrder("tip 2", "example 1");
        Answer byOrganisation = search(
                network.member(), "q=appel&organisation=" + network.other().organisation());
        assertThat(byOrganisation.text("/page/totalItems")).isEqualTo("2");
        assertThat(ids(search(network.member(), ""))).hasSize(3);
        Answer page = search(network.member(), "q=appel&size=2&page=1");
        assertThat(ids(page)).hasSize(1);
        assertThat(page.text("/page/totalPages")).isEqualTo("2");
    }

    @Test
    void a_question_that_is_too_long_or_too_deep_is_refused_in_words() {
        assertThat(search(null, "q=" + "a".repeat(201)).problem()).isEqualTo("validation");
        assertThat(search(null, "page=1000&size=100").problem()).isEqualTo("validation");
        assertThat(search(null, "q=%22%27%28%5B%7B%5C%2A+AND+OR+-+%21%3A&kind=tip")
                        .status())
                .isEqualTo(200);
    }

    private void awaitIndexed() {
        await().untilAsserted(() -> assertThat(tasks.backlog().waiting()).isZero());
    }

    private void awaitFound(@Nullable Person who, String question, String... items) {
        await().untilAsserted(() -> assertThat(found(who, question)).containsExactlyInAnyOrder(items));
    }

    private List<String> found(@Nullable Person who, String question) {
        return ids(search(who, "q=" + encoded(question)));
    }

    private Answer search(@Nullable Person who, String query) {
        return api.as(who).get(network.path("/search?" + query));
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private static List<String> counts(Answer answer, String facet) {
        List<String> counts = new ArrayList<>();
        answer.body()
                .at("/facets/" + facet)
                .forEach(one -> counts.add(
                        one.get("id").asString() + " " + one.get("count").asString()));
        return counts;
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8);
    }
}
