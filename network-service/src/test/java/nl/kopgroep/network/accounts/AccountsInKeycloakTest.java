package nl.kopgroep.network.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import nl.kopgroep.access.Role;
import nl.kopgroep.network.NetworkServiceApplication;
import nl.kopgroep.network.story.Stage;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import nl.kopgroep.teststack.TestStack;
import nl.kopgroep.teststack.WithTestStack;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The accounts that people log in with, in the real Keycloak with the real realm. */
@WithTestStack("accounts")
@SpringBootTest(
        classes = NetworkServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "logging.level.root=WARN",
            "kopgroep.demo.password=demo-password"
        })
@Import(Stage.class)
@DirtiesContext
class AccountsInKeycloakTest {

    private static @Nullable KeycloakServer running;

    @Autowired
    Stage stage;

    @Value("${local.management.port}")
    int management;

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry properties) {
        properties.add("kopgroep.keycloak.url", () -> keycloak().url());
        properties.add("kopgroep.keycloak.realm", () -> KeycloakServer.REALM);
        properties.add("kopgroep.keycloak.client-secret", () -> KeycloakServer.SECRET);
    }

    @AfterAll
    static void stop() {
        keycloak().close();
        running = null;
    }

    @Test
    void somebody_who_came_along_with_a_network_gets_an_account_with_the_demo_password_and_no_mail() {
        Actor member = stage.member(stage.network());

        patiently()
                .untilAsserted(() -> assertThat(claims(member.email(), "demo-password")
                                .path("person_id")
                                .asString())
                        .isEqualTo(member.id().toString()));
        assertThat(TestStack.get().mailsTo(member.email())).isEmpty();
        assertThat(organizationsOf(member)).containsExactly(member.org().toString());
    }

    @Test
    void somebody_who_is_invited_gets_a_mail_with_a_link_and_no_password() {
        Actor member = stage.member(stage.network());
        String email = "genodigd" + UUID.randomUUID() + "@voorbeeld.example";
        stage.post(
                member,
                "/v1/organisations/" + member.org() + "/invitations",
                "{\"name\":\"Geno Digd\",\"email\":\"" + email + "\",\"language\":\"nl\"}");

        patiently()
                .untilAsserted(() -> assertThat(TestStack.get().mailsTo(email)).hasSize(1));
        String mail = TestStack.get().mailsTo(email).getFirst().text();
        assertThat(mail).contains("/login-actions/action-token?key=");
        assertThat(life(mail)).isEqualTo(Duration.ofDays(3));
        assertThat(token(email, "demo-password").has("access_token")).isFalse();
    }

    @Test
    void who_chooses_a_password_is_mailed_that_it_changed_and_of_no_login_that_failed() throws Exception {
        Actor member = stage.member(stage.network());
        String email = "wachtwoord" + UUID.randomUUID() + "@voorbeeld.example";
        stage.post(
                member,
                "/v1/organisations/" + member.org() + "/invitations",
                "{\"name\":\"Geno Digd\",\"email\":\"" + email + "\",\"language\":\"nl\"}");
        patiently()
                .untilAsserted(() -> assertThat(TestStack.get().mailsTo(email)).hasSize(1));
        String invitation = TestStack.get().mailsTo(email).getFirst().text();

        new Visitor()
                .choosePassword(
                        invitation.replaceAll("(?s).*?(http\\S+/login-actions/action-token\\?key=[^\\s\"]+).*", "$1"),
                        "nieuw-wachtwoord");

        patiently()
                .untilAsserted(() -> assertThat(TestStack.get().mailsTo(email)).hasSize(2));
        assertThat(TestStack.get().mailsTo(email).getLast().subject()).isEqualTo("Je wachtwoord is veranderd");
        assertThat(TestStack.get().mailsTo(email).getLast().text())
                .contains("Was jij het niet? Kies dan meteen een nieuw wachtwoord");
        assertThat(token(email, "nieuw-wachtwoord").has("access_token")).isTrue();
        assertThat(token(email, "niet-het-wachtwoord").has("access_token")).isFalse();
        assertThat(TestStack.get().mailsTo(email)).hasSize(2);
    }

    @Test
    void who_stops_acting_for_one_organisation_leaves_it_and_keeps_the_account_and_the_others() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        Actor second = stage.member(network);
        stage.appoint(member, second.org(), Role.REPRESENTATIVE);
        patiently()
                .untilAsserted(() -> assertThat(organizationsOf(member))
                        .containsExactlyInAnyOrder(
                                member.org().toString(), second.org().toString()));

        stage.post(member, "/v1/representations/" + stage.representationOf(member) + "/ending", null);

        patiently()
                .untilAsserted(() -> assertThat(organizationsOf(member))
                        .containsExactly(second.org().toString()));
        assertThat(claims(member.email(), "demo-password").path("person_id").asString())
                .isEqualTo(member.id().toString());
    }

    @Test
    void the_account_of_who_is_forgotten_is_gone_and_only_then_it_is_confirmed() {
        Actor member = stage.member(stage.network());
        patiently().untilAsserted(() -> assertThat(user(member)).isNotNull());

        stage.post(member, "/v1/people/" + member.id() + "/erasure", null);

        patiently()
                .untilAsserted(() ->
                        assertThat(stage.told("erasure.confirmed", member.id())).isEqualTo(1));
        assertThat(user(member)).isNull();
    }

    @Test
    void what_a_hand_in_the_console_changed_is_found_and_repaired() {
        Actor member = stage.member(stage.network());
        patiently().untilAsserted(() -> assertThat(organizationsOf(member)).hasSize(1));
        admin(
                "DELETE",
                "/users/"
                        + java.util.Objects.requireNonNull(user(member))
                                .path("id")
                                .asString());

        JsonNode report = stage.json.readTree(
                http(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/keycloak"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))));

        assertThat(report.at("/lastReconciliation/missing").asInt()).isGreaterThanOrEqualTo(1);
        patiently()
                .untilAsserted(() -> assertThat(organizationsOf(member))
                        .containsExactly(member.org().toString()));
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(500));
    }

    private java.util.List<String> organizationsOf(Actor actor) {
        JsonNode user = user(actor);
        return user == null
                ? java.util.List.of()
                : admin("GET", "/organizations/members/" + user.path("id").asString() + "/organizations")
                        .findValuesAsString("alias");
    }

    private @Nullable JsonNode user(Actor actor) {
        return admin("GET", "/users?q=person_id:" + actor.id()).get(0);
    }

    /** As network-service's own account. */
    private JsonNode admin(String method, String path) {
        String token = form("grant_type=client_credentials&client_id=network-service&client_secret="
                        + KeycloakServer.SECRET)
                .path("access_token")
                .asString();
        String body = http(
                HttpRequest.newBuilder(URI.create(keycloak().url() + "/admin/realms/" + KeycloakServer.REALM + path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.noBody()));
        return stage.json.readTree(body.isBlank() ? "{}" : body);
    }

    private JsonNode claims(String email, String password) {
        String token = token(email, password).path("access_token").asString("");
        return token.isEmpty()
                ? stage.json.createObjectNode()
                : stage.json.readTree(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private JsonNode token(String email, String password) {
        return form("grant_type=password&client_id=cli&username=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&password=" + password);
    }

    private JsonNode form(String body) {
        return stage.json.readTree(http(HttpRequest.newBuilder(URI.create(
                        keycloak().url() + "/realms/" + KeycloakServer.REALM + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private static String http(HttpRequest.Builder request) {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The one that runs; a new one when the class is repeated. */
    private static KeycloakServer keycloak() {
        KeycloakServer known = running;
        if (known != null) {
            return known;
        }
        try {
            KeycloakServer started = KeycloakServer.start();
            running = started;
            return started;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How long Keycloak takes the link in a mail: its key is a token of Keycloak's own, with an end. */
    private static Duration life(String mail) {
        String key = mail.replaceAll("(?s).*action-token\\?key=([^&\\s\"]+).*", "$1");
        JsonNode claims =
                JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(key.split("\\.")[1]));
        return Duration.ofSeconds(
                claims.path("exp").asLong() - claims.path("iat").asLong());
    }
}
