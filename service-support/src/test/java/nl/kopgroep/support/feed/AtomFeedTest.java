package nl.kopgroep.support.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Feeds as another program reads them. */
class AtomFeedTest {

    private static final Instant THEN = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void a_feed_reader_finds_everything_in_it() throws Exception {
        SyndFeed read = read(feed("Geld & zorg", URI.create("https://kopgroep.example/feeds/x.atom?before=1&a=b")));
        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getUri()).isEqualTo("tag:kopgroep.nl,2026:feed:1");
        assertThat(read.getTitle()).isEqualTo("Kopgroep");
        assertThat(read.getAuthors())
                .singleElement()
                .satisfies(author -> assertThat(author.getName()).isEqualTo("Zorgpact"));
        assertThat(read.getPublishedDate().toInstant()).isEqualTo(THEN);
        assertThat(read.getLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .contains(
                        "self https://kopgroep.example/feeds/x.atom",
                        "next https://kopgroep.example/feeds/x.atom?before=1&a=b");
        assertThat(read.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getUri()).isEqualTo("tag:kopgroep.nl,2026:update:1");
            assertThat(entry.getTitle()).isEqualTo("Geld & zorg");
            assertThat(entry.getLink()).isEqualTo("https://kopgroep.example/p/1");
            assertThat(entry.getDescription().getValue()).isEqualTo("Omdat je <b>Geld</b> volgt");
            assertThat(entry.getDescription().getType()).isNotEqualTo("html");
            assertThat(entry.getCategories())
                    .singleElement()
                    .satisfies(category -> assertThat(category.getName()).isEqualTo("Financiering \"nu\""));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]>",
                "<script>alert(1)</script>",
                "&amp; &#0; &notanentity;",
                "</title></entry></feed>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "een\ttab en \"aanhalingstekens\" en 'komma's'",
                "🎉 \u202Eomgekeerd"
            })
    void a_hostile_title_arrives_as_it_was_typed(String title) throws Exception {
        assertThat(read(feed(title, null)).getEntries().getFirst().getTitle()).isEqualTo(title);
    }

    @Test
    void what_xml_cannot_hold_is_shown_as_unknown() throws Exception {
        assertThat(read(feed("a\u0000b\u000Bc\u001Fd\uFFFEe\uD800f\r", null))
                        .getEntries()
                        .getFirst()
                        .getTitle())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD");
    }

    @Test
    void the_same_is_recognised_and_something_else_is_not() {
        var one = FeedAnswer.of(
                FeedAnswer.ATOM,
                "een".getBytes(StandardCharsets.UTF_8),
                org.springframework.http.CacheControl.noCache());
        var same = FeedAnswer.of(
                FeedAnswer.ATOM,
                "een".getBytes(StandardCharsets.UTF_8),
                org.springframework.http.CacheControl.noCache());
        var other = FeedAnswer.of(
                FeedAnswer.ATOM,
                "twee".getBytes(StandardCharsets.UTF_8),
                org.springframework.http.CacheControl.noCache());
        assertThat(one.getHeaders().getETag())
                .isEqualTo(same.getHeaders().getETag())
                .isNotEqualTo(other.getHeaders().getETag());
    }

    private static AtomFeed feed(String title, @Nullable URI next) {
        return new AtomFeed(
                "tag:kopgroep.nl,2026:feed:1",
                "Kopgroep",
                null,
                "Zorgpact",
                "nl",
                THEN,
                URI.create("https://kopgroep.example/feeds/x.atom"),
                URI.create("https://kopgroep.example/nieuw"),
                next,
                List.of(new AtomFeed.Entry(
                        "tag:kopgroep.nl,2026:update:1",
                        title,
                        "Extra Strong",
                        "nl",
                        THEN,
                        THEN,
                        URI.create("https://kopgroep.example/p/1"),
                        "Omdat je <b>Geld</b> volgt",
                        List.of("Financiering \"nu\""))));
    }

    private static SyndFeed read(AtomFeed feed) throws Exception {
        return new SyndFeedInput().build(new InputSource(new ByteArrayInputStream(feed.toXml())));
    }
}
