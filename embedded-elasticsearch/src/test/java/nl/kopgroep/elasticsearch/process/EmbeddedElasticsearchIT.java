package nl.kopgroep.elasticsearch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchIT {

    @Test
    void it_finds_dutch_word_forms_and_keeps_documents_through_a_kill(@TempDir Path folder) throws Exception {
        ElasticsearchProcess server = ElasticsearchProcess.start(folder);
        int port = server.port();
        try {
            assertThat(get(server, "/")).contains("\"number\":\"9.5.2\"");
            put(server, "/items", """
                    {"settings": {"number_of_replicas": 0, "analysis": {
                       "filter": {
                         "prefixes": {"type": "edge_ngram", "min_gram": 2, "max_gram": 12},
                         "nl": {"type": "stemmer", "language": "dutch"}},
                       "analyzer": {
                         "folded": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "nl"]},
                         "typing": {"tokenizer": "whitespace", "filter": ["lowercase", "prefixes"]}},
                       "normalizer": {"plain": {"filter": ["lowercase", "asciifolding"]}}}},
                     "mappings": {"properties": {
                       "title": {"type": "text", "analyzer": "dutch", "fields": {
                         "en": {"type": "text", "analyzer": "english"},
                         "folded": {"type": "text", "analyzer": "folded"},
                         "typing": {"type": "text", "analyzer": "typing", "search_analyzer": "whitespace"}}},
                       "kind": {"type": "keyword", "normalizer": "plain"}}}}
                    """);
            put(server, "/items/_doc/1?version=7&version_type=external&refresh=true", """
                    {"title": "Verduurzaming van netwerken in coöperaties", "kind": "Tip"}
                    """);
            assertThat(found(server, "title:netwerk")).isTrue();
            assertThat(found(server, "title.folded:cooperaties")).isTrue();
            assertThat(found(server, "title.typing:verd")).isTrue();
            assertThat(found(server, "kind:tip")).isTrue();
            assertThat(found(server, "title:elders")).isFalse();
        } finally {
            server.kill();
        }
        try (ElasticsearchProcess again = ElasticsearchProcess.start(folder, port)) {
            assertThat(found(again, "title:netwerk")).isTrue();
        }
    }

    private static boolean found(ElasticsearchProcess server, String query) throws Exception {
        return get(server, "/items/_search?q=" + query).contains("\"_id\":\"1\"");
    }

    private static String get(ElasticsearchProcess server, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)).build());
    }

    private static void put(ElasticsearchProcess server, String path, String json) throws Exception {
        send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return answer.body();
        }
    }
}
