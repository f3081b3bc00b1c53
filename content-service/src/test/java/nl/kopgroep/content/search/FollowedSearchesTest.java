package nl.kopgroep.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.ContentTest;
import nl.kopgroep.content.support.FollowedSearches;
import nl.kopgroep.content.support.Knowledge;
import nl.kopgroep.content.support.Knowledge.Draft;
import nl.kopgroep.content.support.Village;
import nl.kopgroep.content.support.Village.Network;
import nl.kopgroep.events.SavedSearchEvent;
import nl.kopgroep.events.SavedSearchEvent.SavedSearchFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published is told of with the followed searches that find it. */
@ContentTest
class FollowedSearchesTest {

    @Autowired
    Api api;

    @Autowired
    Village village;

    @Autowired
    Knowledge knowledge;

    @Autowired
    FollowedSearches searches;

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
        assertThat(searches.found(item, 1))
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
        village.told(
                new SavedSearchEvent.Removed(new SavedSearchFacts(removed, network.id(), "oogst", null, null, null)),
                2);
        UUID elsewhere = searches.saved(village.network().id(), "oogst", null, null, null);
        String item = knowledge.publish(
                network, network.member(), Draft.of("De oogst", "x").about(narrow));
        awaitAsked(item);
        assertThat(searches.found(item, 1))
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
                .untilAsserted(() -> assertThat(searches.found(item, 3)).containsExactly(search));
        assertThat(searches.found(item, 1)).isEmpty();
        assertThat(searches.found(item, 2)).isEmpty();
    }

    @Test
    void what_is_imported_is_asked_about_by_nobody() {
        saved("bevroren", null, null, null);
        String imported = api.as(network.steward())
                .put(
                        network.path("/imports/items"),
                        List.of(Map.of(
                                "source", "zorgpact",
                                "externalId", "een",
                                "title", "Bevroren spinazie",
                                "kind", "tip",
                                "text", "x",
                                "audience", "network",
                                "publishedAt", "2017-09-13T12:00:00Z",
                                "organisationId", network.member().organisation(),
                                "authorId", network.member().id())))
                .text("/results/0/id");
        awaitAsked(imported);
        assertThat(searches.told(imported)).isZero();
    }

    @Test
    void what_is_withdrawn_is_found_by_none() {
        saved(null, null, "tip", null);
        String item = knowledge.publish(network, network.member(), Draft.of("Bevroren spinazie", "x"));
        awaitAsked(item);
        assertThat(searches.told(item)).isEqualTo(1);
        api.as(network.member()).post("/v1/items/" + item + "/withdrawal", null);
        searches.ask(item, 9);
        awaitAsked(item);
        assertThat(searches.told(item)).isEqualTo(1);
    }

    private UUID saved(@Nullable String q, @Nullable UUID theme, @Nullable String kind, @Nullable UUID organisation) {
        return searches.saved(network.id(), q, theme, kind, organisation);
    }

    private void awaitAsked(String item) {
        await().atMost(Duration.ofSeconds(20)).until(() -> searches.asked(item));
    }
}
