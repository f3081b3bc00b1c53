package nl.kopgroep.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kopgroep.teststack.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a service promises about who may call what, tried over HTTP with real tokens. Whoever adds an endpoint
 * has to say who may use it: an endpoint without a line fails. And what succeeds must do so as the service's
 * openapi.json says.
 */
public final class AccessMatrix {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern IN_BODY = Pattern.compile("<([a-zA-Z]+)>");

    private final List<Expectation> expectations;
    private final String url;
    private final MatrixWorld world;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Description description;

    private AccessMatrix(List<Expectation> expectations, String url, MatrixWorld world) {
        this.expectations = expectations;
        this.url = url;
        this.world = world;
        this.description = new Description(http, url);
    }

    /**
     * @param resource the matrix on the class path: one line per sample, {@code #} begins a comment
     * @param url where the service listens
     */
    public static AccessMatrix of(String resource, String url, MatrixWorld world) {
        try (InputStream file = AccessMatrix.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no matrix " + resource);
            }
            List<Expectation> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Expectation::parse)
                    .toList();
            return new AccessMatrix(lines, url, world);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails for each endpoint without a line, and for each line without an endpoint. */
    public void assertEveryEndpointHasAnExpectation(RequestMappingHandlerMapping mappings) {
        Set<String> promised =
                expectations.stream().map(Expectation::endpoint).collect(Collectors.toCollection(TreeSet::new));
        Set<String> present = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOurs(handler)) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues()
                                .forEach(pattern -> present.add(method + " " + pattern.replaceAll("\\{[^}]*}", "{}"))));
            }
        });
        assertThat(promised).as("endpoints with an expectation").isEqualTo(present);
    }

    /** One test for each line, persona and state; the refused ones first, because what is allowed changes the world. */
    public Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Expectation line : expectations) {
            Stream.of(Persona.values())
                    .sorted(Comparator.comparing(persona -> line.allowed().contains(persona)))
                    .forEach(persona -> {
                        tests.add(test(line, persona, false));
                        if (line.writes()) {
                            tests.add(test(line, persona, true));
                        }
                    });
        }
        return tests.stream();
    }

    private DynamicTest test(Expectation line, Persona persona, boolean frozen) {
        boolean allowed = line.allowed().contains(persona);
        String name = "%s %s: %s%s"
                .formatted(
                        persona,
                        allowed ? "may" : "may not",
                        line.method() + " " + line.path(),
                        frozen ? ", frozen" : "");
        return DynamicTest.dynamicTest(name, () -> {
            world.frozen(false);
            try {
                // Filled in first: making a sample may itself be an event, and needs an open network.
                HttpRequest request = request(line, persona);
                world.frozen(frozen);
                long before = world.events();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                check(line, persona, frozen, answer, world.events() - before);
            } finally {
                world.frozen(false);
            }
        });
    }

    private void check(Expectation line, Persona persona, boolean frozen, HttpResponse<String> answer, long events) {
        int status = answer.statusCode();
        String said = status + " " + answer.body();
        assertThat(status).as("never an error of ours: %s", said).isLessThan(500);
        if (status < 300) {
            assertThat(description.statusesOf(line.endpoint()))
                    .as("statuses that openapi.json has for %s", line.endpoint())
                    .contains(status);
        }
        if (line.allowed().contains(persona)) {
            if (frozen) {
                assertThat(status).as(said).isEqualTo(423);
                assertThat(events).as("events of a refused request").isZero();
            } else if (!(line.isForAll() && persona.namesAnothersOrganisation())) {
                assertThat(status).as(said).isNotIn(401, 403, 404, 405, 415, 423);
            }
            return;
        }
        if (persona == Persona.VISITOR) {
            assertThat(status == 401 || line.refusal().contains(status))
                    .as(said)
                    .isTrue();
        } else if (persona.namesAnothersOrganisation()) {
            assertThat(status == 403 || line.refusal().contains(status))
                    .as(said)
                    .isTrue();
        } else {
            assertThat(line.refusal().contains(status)).as(said).isTrue();
        }
        assertThat(events).as("events of a refused request").isZero();
    }

    private HttpRequest request(Expectation line, Persona persona) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + filled(PLACEHOLDER, line.path())))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json");
        Optional<MatrixWorld.Actor> actor = world.actor(persona);
        actor.ifPresent(who -> {
            request.header("Authorization", TestTokens.bearer(who.personId()));
            who.actingFor().ifPresent(organisation -> request.header("Acting-For", organisation.toString()));
        });
        if (!line.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return request.method(
                        line.method(),
                        line.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(filled(IN_BODY, line.body())))
                .build();
    }

    private String filled(Pattern placeholder, String text) {
        return placeholder.matcher(text).replaceAll(match -> world.id(match.group(1)));
    }

    /** Leaves out what the framework brings along: errors and the description of the API, which is public. */
    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("nl.kopgroep.")
                && handler.getBeanType().isAnnotationPresent(RestController.class);
    }
}
