package nl.kopgroep.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import nl.kopgroep.events.SavedSearchEvent;
import nl.kopgroep.events.SavedSearchEvent.SavedSearchFacts;
import nl.kopgroep.messaging.Uuid7;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is published is told of with the followed searches that find it. */
@ContentTest
class FollowedSearchesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    void aNetwork() {
        network = village.network();
    }

    @Test
    void a_search_finds_what_is_published_as_searching_does_with_word_forms_typing_errors_and_synonyms() {
        String funding =
                knowledge.theme(network, "Financiering", Map.of("altLabels", Map.of("nl", List.of("bekostiging"))));
        UUID forms = saved("ledenmodellen", null, null, null);
        UUID mistyped = saved("contributei", null, null, null);
        UUID synonym = saved("bekostiging", null, null, null);
        UUID same = saved("bekostiging", null, null, null);
        UUID other = saved("governance", null, null, null);
        String item = knowledge.publish(
                network,
                network.member(),
                Draft.of("Een ledenmodel", "Over contributie.").about(funding));
        awaitAsked(item);
        assertThat(found(item, 1))
                .containsExactlyInAnyOrder(forms, mistyped, synonym, same)
                .doesNotContain(other);
    }

    @Test
    void what_a_search_says_beside_its_words_must_hold_too_and_a_theme_holds_its_narrower_ones() {
        String broad = knowledge.theme(network, "Verduurzaming", Map.of());
        String narrow = knowledge.theme(network, "Opschaling", Map.of("broaderId", broad));
        UUID organisation = network.member().organisation();
        UUID all = saved("oogst", UUID.fromString(broad), "tip", organisation);
        UUID withoutWords = saved(null, UUID.fromString(broad), null, null);
        UUID otherKind = saved("oogst", null, "guide", null);
        UUID noKind = saved("oogst", null, "poem", null);
        UUID otherOrganisation = saved("oogst", null, null, network.other().organisation());
        UUID removed = saved("oogst", null, null, null);
        village.told(new SavedSearchEvent.Removed(facts(removed, "oogst", null, null, null)), 2);
        UUID elsewhere = saved(village.network().id(), "oogst");
        String item = knowledge.publish(
                network, network.member(), Draft.of("De oogst", "x").about(narrow));
        awaitAsked(item);
        assertThat(found(item, 1))
                .containsExactlyInAnyOrder(all, withoutWords)
                .doesNotContain(otherKind, noKind, otherOrganisation, removed, elsewhere);
    }

    @Test
    void a_change_in_substance_is_asked_about_again_and_a_small_one_is_not() {
        UUID search = saved("asperges", null, null, null);
        String item = knowledge.publish(network, network.member(), Draft.of("Groente", "Over prei."));
        awaitAsked(item);
        knowledge.edit(network.member(), item, Draft.of("Groente", "Over asperges."));
        knowledge.edit(
                network.member(),
                item,
                Draft.of("Groente", "Over asperges en prei.").with("inSubstance", true));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found(item, 3)).containsExactly(search));
        assertThat(found(item, 1)).isEmpty();
        assertThat(found(item, 2)).isEmpty();
    }

    @Test
    void what_is_imported_is_asked_about_by_nobody_and_what_is_withdrawn_is_found_by_none() {
        saved("bevroren", null, null, null);
        String item = knowledge.publish(network, network.member(), Draft.of("Bevroren spinazie", "x"));
        awaitAsked(item);
        assertThat(told(item)).isEqualTo(1);
        jdbc.sql("insert into match_task (item_id, version) values (?::uuid, 1)")
                .param(item)
                .update();
        api.as(network.member()).post("/v1/items/" + item + "/withdrawal", null);
        await().atMost(Duration.ofSeconds(20)).until(() -> asked(item));
        assertThat(told(item)).isLessThanOrEqualTo(2);
        assertThat(found(item, 2)).isEmpty();
    }

    private UUID saved(@Nullable String q, @Nullable UUID theme, @Nullable String kind, @Nullable UUID organisation) {
        UUID id = Uuid7.next();
        village.told(new SavedSearchEvent.Saved(facts(id, q, theme, kind, organisation)), 1);
        return id;
    }

    private UUID saved(UUID networkId, String q) {
        UUID id = Uuid7.next();
        village.told(new SavedSearchEvent.Saved(new SavedSearchFacts(id, networkId, q, null, null, null)), 1);
        return id;
    }

    private SavedSearchFacts facts(
            UUID id, @Nullable String q, @Nullable UUID theme, @Nullable String kind, @Nullable UUID organisation) {
        return new SavedSearchFacts(id, network.id(), q, theme, kind, organisation);
    }

    private void awaitAsked(String item) {
        await().atMost(Duration.ofSeconds(20)).until(() -> ledgerKnows(item) && asked(item));
    }

    private boolean asked(String item) {
        return jdbc.sql("select not exists (select from match_task where item_id = ?::uuid)")
                .param(item)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Whether this service has heard of the item from itself. */
    private boolean ledgerKnows(String item) {
        return jdbc.sql("select exists (select from ledger l join outbox o on o.event_id = l.event_id"
                        + " where l.subscription = 'search-matching' and o.aggregate_id = ?::uuid)")
                .param(item)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private int told(String item) {
        return jdbc.sql(
                        "select count(*) from outbox where aggregate_id = ?::uuid and type = 'nl.kopgroep.search.matched'")
                .param(item)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** The searches that were said to find the item at a version, each as often as it was said. */
    private List<UUID> found(String item, long version) {
        List<UUID> found = new ArrayList<>();
        jdbc.sql("""
                select convert_from(payload, 'UTF8') from outbox
                where aggregate_id = ?::uuid and type = 'nl.kopgroep.search.matched'""").param(item).query((row, _) -> JSON.readTree(row.getString(1))).list().stream()
                .filter(told -> told.get("itemVersion").asLong() == version)
                .forEach(told -> told.get("searchIds").forEach(id -> found.add(UUID.fromString(id.asString()))));
        return found;
    }
}
