package nl.kopgroep.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.kopgroep.support.logging.WithoutAddresses;
import nl.kopgroep.teststack.TestTokens;
import nl.kopgroep.teststack.WithTestStack;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithTestStack(migrations = "classpath:db/support")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=small-service", "management.server.port=0"})
class EveryServiceTest {

    private static final String THING = "{\"name\":\"x\",\"size\":1}";
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID person = UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    SmallService service;

    @Autowired
    JsonMapper json;

    @Test
    void reading_reaches_the_controllers_without_a_token() throws Exception {
        assertThat(get("/v1/things").statusCode()).isEqualTo(200);
    }

    @Test
    void writing_needs_a_token() throws Exception {
        HttpResponse<String> answer = post("/v1/things", THING, null, null);

        assertProblem(answer, 401, "not-signed-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void writing_with_a_token_is_let_through() throws Exception {
        assertThat(post("/v1/things", THING, TestTokens.bearer(person), null).statusCode())
                .isEqualTo(201);
    }

    @Test
    void an_open_path_takes_a_post_without_a_token_and_nothing_else() throws Exception {
        assertThat(post("/v1/open-things", THING, null, null).statusCode()).isEqualTo(200);
        assertProblem(send(request("/v1/open-things").DELETE()), 401, "not-signed-in");
    }

    @Test
    void a_token_that_is_expired_or_of_another_issuer_or_for_another_audience_is_refused_even_for_reading()
            throws Exception {
        TestTokens valid = TestTokens.valid();
        for (TestTokens wrong : new TestTokens[] {
            valid.withLife(Duration.ofMinutes(-5)),
            valid.withIssuer("http://elsewhere"),
            valid.withAudience("other-api")
        }) {
            assertProblem(
                    send(request("/v1/things").header("Authorization", "Bearer " + wrong.of(person))),
                    401,
                    "not-signed-in");
        }
        assertProblem(send(request("/v1/things").header("Authorization", "Bearer nonsense")), 401, "not-signed-in");
    }

    @Test
    void what_is_not_below_v1_is_open_to_nobody() throws Exception {
        assertThat(get("/things").statusCode()).isEqualTo(401);
        assertProblem(send(request("/things").header("Authorization", TestTokens.bearer(person))), 403, "not-allowed");
    }

    @Test
    void a_refusal_speaks_dutch_unless_english_is_asked_for() throws Exception {
        String path = "/v1/things/" + UUID.randomUUID();

        assertThat(assertProblem(get(path), 404, "not-found").get("detail").asString())
                .isEqualTo("Dit ding is er niet.");
        assertThat(assertProblem(send(request(path).header("Accept-Language", "en-GB,nl;q=0.5")), 404, "not-found")
                        .get("detail")
                        .asString())
                .isEqualTo("There is no such thing.");
        assertThat(assertProblem(send(request(path).header("Accept-Language", "fy")), 404, "not-found")
                        .get("title")
                        .asString())
                .isEqualTo("Niet gevonden");
    }

    @Test
    void bad_input_is_never_a_failure_of_ours() throws Exception {
        String token = TestTokens.bearer(person);
        assertProblem(get("/v1/things/not-an-id"), 400, "validation");
        assertProblem(get("/v1/things/" + UUID.randomUUID() + "?depth=deep"), 400, "validation");
        assertProblem(get("/v1/things?page=-1"), 400, "validation");
        assertProblem(get("/v1/things?size=101"), 400, "validation");
        assertProblem(get("/v1/things?size=many"), 400, "validation");
        assertProblem(get("/v1/things?page=99999999999999"), 400, "validation");
        assertProblem(get("/v1/nowhere"), 404, "not-found");
        assertProblem(get("/v1/echo"), 400, "validation");
        assertProblem(get("/v1/echo?text=%00"), 400, "bad-request");
        assertProblem(post("/v1/things", "{\"name\":", token, null), 400, "bad-request");
        assertProblem(post("/v1/things", "", token, null), 400, "bad-request");
        assertProblem(post("/v1/things", "[]", token, null), 400, "bad-request");
        assertProblem(post("/v1/things", "{\"name\":\"x\",\"size\":\"big\"}", token, null), 400, "validation");
        assertThat(assertProblem(post("/v1/things", "{\"name\":\" \",\"size\":1}", token, null), 400, "validation")
                        .get("detail")
                        .asString())
                .startsWith("name: ");
        assertProblem(send(request("/v1/things").header("Authorization", token).DELETE()), 405, "method-not-allowed");
        assertProblem(
                send(request("/v1/things")
                        .header("Authorization", token)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))),
                415,
                "unsupported-media-type");
        assertProblem(get("/v1/changed-meanwhile"), 409, "conflict");
    }

    @Test
    void an_unexpected_failure_shows_a_trace_and_no_innards() throws Exception {
        HttpResponse<String> answer = get("/v1/broken");

        assertProblem(answer, 500, "unexpected");
        assertThat(answer.body()).doesNotContain("innards").containsPattern("\\([0-9a-f]{32}\\)");
    }

    @Test
    void lists_come_in_pages() throws Exception {
        JsonNode page = json.readTree(get("/v1/things?page=2&size=20").body()).get("page");

        assertThat(page.get("number").asInt()).isEqualTo(2);
        assertThat(page.get("totalItems").asInt()).isEqualTo(43);
        assertThat(page.get("totalPages").asInt()).isEqualTo(3);
    }

    @Test
    void the_same_key_and_body_have_one_effect_and_one_answer() throws Exception {
        String token = TestTokens.bearer(person);
        String key = UUID.randomUUID().toString();
        int before = service.made.get();

        HttpResponse<String> first = post("/v1/things", THING, token, key);
        HttpResponse<String> again = post("/v1/things", THING, TestTokens.bearer(person), key);

        assertThat(service.made.get()).isEqualTo(before + 1);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void the_same_key_with_another_body_is_refused() throws Exception {
        String token = TestTokens.bearer(person);
        String key = UUID.randomUUID().toString();
        post("/v1/things", THING, token, key);

        assertProblem(post("/v1/things", "{\"name\":\"y\",\"size\":1}", token, key), 422, "idempotency-key-reused");
    }

    @Test
    void somebody_elses_key_is_another_key() throws Exception {
        String key = UUID.randomUUID().toString();
        int before = service.made.get();
        post("/v1/things", THING, TestTokens.bearer(person), key);
        post("/v1/things", THING, TestTokens.bearer(UUID.randomUUID()), key);

        assertThat(service.made.get()).isEqualTo(before + 2);
    }

    @Test
    void what_was_refused_may_be_tried_again_under_its_key() throws Exception {
        String token = TestTokens.bearer(person);
        String key = UUID.randomUUID().toString();
        String refused = "{\"name\":\"refused\",\"size\":1}";
        int before = service.made.get();

        assertProblem(post("/v1/things", refused, token, key), 409, "conflict");
        assertProblem(post("/v1/things", refused, token, key), 409, "conflict");

        assertThat(service.made.get()).isEqualTo(before + 2);
    }

    @Test
    void many_requests_at_once_under_one_key_have_one_effect() throws Exception {
        String token = TestTokens.bearer(person);
        String key = UUID.randomUUID().toString();
        int before = service.made.get();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> once = () -> post("/v1/things", THING, token, key);
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(12, once))) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }
        assertThat(service.made.get()).isEqualTo(before + 1);
    }

    @Test
    void every_answer_names_the_version_of_the_api() throws Exception {
        for (String path : new String[] {"/v1/things", "/v1/nowhere", "/nowhere", "/v1/broken", "/v1/openapi.json"}) {
            assertThat(get(path).headers().allValues("API-Version")).as(path).containsExactly("1.0.0");
        }
    }

    @Test
    void the_description_is_public_and_after_the_design_rules() throws Exception {
        JsonNode api = json.readTree(get("/v1/openapi.json").body());

        assertThat(api.get("openapi").asString()).startsWith("3.0.");
        assertThat(api.at("/info/version").asString()).isEqualTo("1.0.0");
        assertThat(api.at("/info/title").asString()).isNotBlank();
        assertThat(api.at("/info/contact/email").asString()).isNotBlank();
        assertThat(api.at("/paths/~1v1~1things/get/parameters").toString()).contains("\"page\"", "\"size\"");
        assertThat(api.at("/paths/~1v1~1things/post/responses/default/content").toString())
                .contains("application/problem+json");
    }

    @Test
    void the_description_says_what_is_always_there_and_what_may_be_null() throws Exception {
        JsonNode schemas = json.readTree(get("/v1/openapi.json").body()).at("/components/schemas");

        assertThat(texts(schemas.at("/Made/required"))).containsExactlyInAnyOrder("number", "name", "at");
        assertThat(schemas.at("/Made/properties/at").has("nullable")).isFalse();
        assertThat(schemas.at("/Made/properties/remark/nullable").asBoolean()).isTrue();
        assertThat(schemas.at("/Made/properties/after/nullable").asBoolean()).isTrue();
        assertThat(schemas.at("/Made/properties/after/allOf/0/$ref").asString()).endsWith("/Thing");
        assertThat(texts(schemas.at("/Thing/required"))).containsExactlyInAnyOrder("name", "size");
        assertThat(texts(schemas.at("/Position/required")))
                .as("of what is inside of what is answered too")
                .isNotEmpty();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void log_lines_name_nobody() {
        assertThat(WithoutAddresses.blot(
                        "mail to Anna.de-Vries+x@zorg.example failed, token eyJhbGciOiJSUzI1NiJ9.eyJz.abc"))
                .isEqualTo("mail to ***@*** failed, token ***token***");
    }

    private JsonNode assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("https://kopgroep.nl/problems/" + slug);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).startsWith("/");
        return problem;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> post(
            String path,
            String body,
            @org.jspecify.annotations.Nullable String authorization,
            @org.jspecify.annotations.Nullable String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
