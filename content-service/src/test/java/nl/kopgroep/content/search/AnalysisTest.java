package nl.kopgroep.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.content.support.SharedElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the analysers make of words, as golden examples: the embedded node's analysis is put together by us, and this
 * is where it would show when it differed from the distribution's or from the last release.
 */
class AnalysisTest {

    private static final String INDEX = "analysis-" + UUID.randomUUID();
    private static ElasticsearchClient client;

    @BeforeAll
    static void anIndexOfOurMaking() throws Exception {
        var connection = new ElasticsearchConnection();
        client = connection.elasticsearchClient(
                connection.elasticsearchTransport(java.net.URI.create(SharedElasticsearch.url())));
        client.indices()
                .create(c -> c.index(INDEX)
                        .withJson(new StringReader(IndexDefinition.current().json())));
    }

    @AfterAll
    static void away() throws Exception {
        client.indices().delete(d -> d.index(INDEX));
    }

    @ParameterizedTest
    @CsvSource({
        "bestendiging, bestendigen",
        "samenwerkingen, samenwerking",
        "samenwerken, samenwerking",
        "verduurzaming, verduurzamen",
        "financieringen, financiering",
        "gemeenten, gemeente",
        "netwerken, netwerk",
        "zorginstellingen, zorginstelling",
        "studenten, student",
        "coöperatie, cooperatie",
        "BESTENDIGING, bestendiging"
    })
    void dutch_forms_of_a_word_are_one(String form, String other) throws Exception {
        assertThat(tokens("nl", form)).hasSize(1).isEqualTo(tokens("nl", other));
    }

    @ParameterizedTest
    @CsvSource({
        "sustaining, sustained",
        "collaborations, collaboration",
        "municipalities, municipality",
        "funding, funded"
    })
    void english_forms_of_a_word_are_one(String form, String other) throws Exception {
        assertThat(tokens("en", form)).hasSize(1).isEqualTo(tokens("en", other));
    }

    @ParameterizedTest
    @CsvSource({"governance, opschaling", "financiering, finale", "netwerk, werk"})
    void different_words_stay_different(String word, String other) throws Exception {
        assertThat(tokens("nl", word)).isNotEqualTo(tokens("nl", other));
    }

    /** The stemmer knows these as two words. One letter apart, they are found by the tolerance for typing errors. */
    @ParameterizedTest
    @CsvSource({
        "leerbedrijven, leerbedrijv, leerbedrijf, leerbedrijf",
        "coöperaties, cooperaties, coöperatie, cooperatie",
        "samenwerkt, samenwerkt, samenwerken, samenwerk"
    })
    void forms_that_the_stemmer_misses_differ_by_a_letter(String form, String stem, String other, String otherStem)
            throws Exception {
        assertThat(tokens("nl", form)).containsExactly(stem);
        assertThat(tokens("nl", other)).containsExactly(otherStem);
    }

    @Test
    void words_that_say_nothing_are_left_out() throws Exception {
        assertThat(tokens("nl", "de waarde van het netwerk")).isEqualTo(tokens("nl", "waarde netwerk"));
        assertThat(tokens("en", "the value of the network")).isEqualTo(tokens("en", "value network"));
    }

    @Test
    void names_keep_their_parts() throws Exception {
        assertThat(tokens("nl", "Tech 4 Care & Cure")).contains("4").hasSize(4);
    }

    private static List<String> tokens(String analyzer, String text) throws Exception {
        return client.indices().analyze(a -> a.index(INDEX).analyzer(analyzer).text(text)).tokens().stream()
                .map(token -> token.token())
                .toList();
    }
}
