package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.OutsideTest;
import nl.kopgroep.notification.world.ServiceProcess;
import nl.kopgroep.notification.world.StubbornMailServer;
import nl.kopgroep.notification.world.StubbornMailServer.Mood;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service as it really runs leaves in its log. */
@OutsideTest
class LogTest {

    private static final StubbornMailServer SERVER = new StubbornMailServer();

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @Autowired
    JsonMapper json;

    @Test
    void a_mail_is_logged_under_the_request_that_caused_it_and_nobody_is_named() {
        try (ServiceProcess service = ServiceProcess.start(
                "logging-service",
                environment,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + SERVER.port(),
                "kopgroep.mail.first-retry=200ms")) {
            Net network = world.network("Kopgroep");
            Theme theme = world.theme(network, "Financiering");
            Citizen author = world.member(network, "Annemarieke Schrijvers");
            Citizen reader = world.member(network, "Lodewijk Lezenaar");
            Citizen unreachable = world.member(network, "Theodora Onbereikbaar");
            world.follows(reader, theme);
            world.follows(unreachable, theme);
            SERVER.meets(unreachable.email(), Mood.POSTPONES, Mood.SAYS_NO_SUCH_ADDRESS);
            ItemEvent.ItemFacts item = world.item(network, author, "Vraag de bank", "network", theme);
            String trace = UUID.randomUUID().toString().replace("-", "");
            publishIn(trace, item);
            world.mailIsDone(item.id());
            assertThat(SERVER.keptFor(reader.email())).hasSize(1);
            await().until(() -> messagesIn(trace, service).stream()
                    .anyMatch(line -> line.matches("Mail \\S+ \\(direct\\) was sent with 1 updates")));
            assertThat(messagesIn(trace, service))
                    .anyMatch(line -> line.matches("Update \\S+ \\(item-published\\) is told to 2 people"))
                    .anyMatch(line -> line.matches("Mail \\S+ \\(direct\\) is tried again in PT0.2S: recipient 450"));
            assertThat(service.log())
                    .as("with an address blotted out by the last guard, if one ever got as far")
                    .noneMatch(line -> line.contains("***@***"));
            for (Citizen person : List.of(author, reader, unreachable)) {
                String lastName = person.name().replaceFirst(".* ", "");
                assertThat(service.log()).noneMatch(line -> line.contains(person.email()) || line.contains(lastName));
            }
        }
    }

    /** As content-service's relay sends what was written in a traced request. */
    private void publishIn(String trace, ItemEvent.ItemFacts item) {
        transaction.executeWithoutResult(_ -> {
            UUID event = world.tellAs(new ItemEvent.Published(item, false), 1);
            jdbc.sql("update outbox set traceparent = ? where event_id = ?")
                    .params("00-" + trace + "-00f067aa0ba902b7-01", event)
                    .update();
        });
    }

    private List<String> messagesIn(String trace, ServiceProcess service) {
        return service.log().stream()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .filter(line -> trace.equals(traceOf(line)))
                .map(line -> line.path("message").asString())
                .toList();
    }

    private static String traceOf(JsonNode line) {
        return line.path("traceId").asString(line.at("/trace/id").asString(""));
    }
}
