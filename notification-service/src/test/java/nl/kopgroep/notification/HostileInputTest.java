package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever somebody sends, it is taken or refused with a reason; nothing of it is an accident of ours. */
@NotificationTest
class HostileInputTest {

    /** As JSON has them: nothing that can be kept, half a character, controls, words that turn round, far too much. */
    private static final List<String> TEXTS =
            List.of("a\\u0000b", "\\ud800", "\\u202egro.elpmaxe", "<script>alert('1')</script>", "x".repeat(20_000));

    private static final List<String> VALUES = List.of("null", "1e999", "[]", "{}");

    @Autowired
    World world;

    Net network;
    Theme theme;
    Citizen reader;
    final List<String> accidents = new ArrayList<>();

    @BeforeEach
    void somebody() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        reader = world.member(network, "Lezer");
    }

    @AfterEach
    void nothing_was_an_accident() {
        assertThat(accidents).isEmpty();
    }

    @Test
    void any_text_in_any_field_is_taken_or_refused() {
        String of = "/v1/networks/" + network.id();
        fields("POST", "/v1/feeds", "{'name':?,'networkId':null}");
        fields("POST", "/v1/feeds", "{'name':'Lezer','networkId':?}");
        fields("POST", of + "/webhooks", "{'url':?,'description':'Intranet'}");
        fields("POST", of + "/webhooks", "{'url':'https://hooks.example.org/','description':?}");
        fields("POST", of + "/follows", "{'region':?}");
        fields("POST", of + "/follows", "{'series':?}");
        fields("POST", of + "/follows", "{'kind':?}");
        fields("POST", of + "/follows", "{'themeId':?}");
        fields("POST", of + "/follows", "{'search':?}");
        fields("POST", of + "/follows", "{'search':{'q':?}}");
        fields("POST", of + "/follows", "{'search':{'q':'geld','kind':?}}");
        fields("POST", of + "/follows", "{'kind':'tip','frequency':?}");
        fields("PUT", of + "/standing-preference", "{'mail':?}");
        fields("PUT", of + "/standing-preference", "{'mutedUntil':?}");
        fields("PUT", of + "/standing-preference", "{'inApp':?}");
        fields("PUT", "/v1/rhythm", "{'zone':?,'at':'07:30','weekday':'monday'}");
        fields("PUT", "/v1/rhythm", "{'zone':'Europe/Amsterdam','at':?,'weekday':'monday'}");
        fields("PUT", "/v1/rhythm", "{'zone':'Europe/Amsterdam','at':'07:30','weekday':?}");
        fields("PUT", of + "/subscriptions/" + theme.id(), "{'includeNarrower':true,'frequency':?}");
        fields("POST", of + "/trials", "{'follows':?}");
        fields("POST", of + "/trials", "{'follows':[],'stop':[?]}");
        fields("POST", of + "/trials", "{'rhythm':{'zone':?,'at':'07:30','weekday':'monday'}}");
        fields("POST", of + "/audience-estimates", "{'themes':?,'kind':'tip','audience':'public'}");
        fields("POST", of + "/audience-estimates", "{'themes':[],'kind':?,'audience':'public'}");
        fields("POST", of + "/audience-estimates", "{'themes':[],'kind':'tip','audience':?}");
        fields("POST", of + "/contacts", "{'email':?,'themes':['" + theme.id() + "']}");
        fields("POST", of + "/contacts", "{'email':'a@example.org','themes':?}");
        fields("POST", of + "/contacts", "{'email':'a@example.org','themes':[],'frequency':?}");
    }

    @Test
    void any_question_is_answered_or_refused() {
        for (String asked : List.of("%00", "-1", "99999999999999999999", "%F0%9F%98%80")) {
            for (String path : List.of(
                    "/v1/updates?network=",
                    "/v1/updates?theme=",
                    "/v1/updates?before=",
                    "/v1/updates?unread=",
                    "/v1/updates?page=",
                    "/v1/updates?size=",
                    "/v1/networks/" + network.id() + "/outcome?item=",
                    "/v1/networks/" + network.id() + "/outcome?kind=",
                    "/v1/networks/" + network.id() + "/outcome?series=",
                    "/v1/networks/" + network.id() + "/deliveries?days=",
                    "/v1/networks/" + network.id() + "/deliveries?state=",
                    "/v1/networks/" + network.id() + "/bounces?kind=")) {
                answered("GET " + path + asked, send("GET", path + asked, null));
            }
            answered("read-all", send("POST", "/v1/updates/read-all?until=" + asked, null));
            answered("undo", send("POST", "/v1/updates/read-all/undo?readAt=" + asked, null));
            answered("network", send("GET", "/v1/networks/" + asked + "x/subscriptions", null));
        }
    }

    @Test
    void a_link_that_was_made_up_is_unknown_however_it_is_written() {
        for (String made : List.of(
                "x",
                "a\u0000b",
                "../unsubscribe",
                "😀".repeat(20),
                "A".repeat(43),
                "A".repeat(4000),
                UUID.randomUUID().toString(),
                "' or '1'='1",
                "\r\nSet-Cookie: a=b")) {
            String token = URLEncoder.encode(made, StandardCharsets.UTF_8).replace("+", "%20");
            for (String path : List.of(
                    "/v1/unsubscribe/" + token,
                    "/v1/unsubscribe/" + token + "/everything",
                    "/v1/contact-confirmations/" + token,
                    "/v1/mail-address/confirmations/" + token,
                    "/v1/feeds/" + token + ".atom")) {
                Answer looked = world.send("GET", path, null, null, null);
                assertThat(looked.status()).as(path).isIn(400, 401, 404, 405);
                Answer done = world.send("POST", path, null, null, null);
                assertThat(done.status()).as(path).isIn(400, 401, 404, 405);
                assertThat(done.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    private void fields(String method, String path, String body) {
        String json = body.replace('\'', '"');
        for (String text : TEXTS) {
            tried(method, path, json, "\"" + text + "\"");
        }
        for (String value : VALUES) {
            tried(method, path, json, value);
        }
        answered(method + " " + path + " broken", send(method, path, json.substring(0, json.length() - 1)));
    }

    private void tried(String method, String path, String json, String value) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        answered(method + " " + path + " " + json + " " + shown, send(method, path, json.replace("?", value)));
    }

    private void answered(String what, Answer answer) {
        if (answer.status() >= 500) {
            accidents.add(what + " -> " + answer.status());
        } else if (answer.status() >= 400 && !isTheServersOwn(answer)) {
            assertThat(answer.json().get("detail").asString()).as(what).isNotBlank();
        }
    }

    /** What isn't even an address is refused before it gets here. */
    private static boolean isTheServersOwn(Answer answer) {
        return answer.status() == 400
                && answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/html"))
                        .isPresent();
    }

    private Answer send(String method, String path, @org.jspecify.annotations.Nullable String body) {
        return world.send(method, path, reader, world.organisationOf(reader), body);
    }
}
