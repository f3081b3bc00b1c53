package nl.kopgroep.network.handover;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Right;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the {@link ThreeServices} as a process of its own, to be killed. Takes commands over HTTP on the port that
 * its first argument names; the other arguments are Spring's. An answer of 200 is an acknowledgement.
 */
final class ServiceProcess {

    private final ConfigurableApplicationContext context;

    private ServiceProcess(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] arguments) throws IOException {
        String[] spring = Arrays.copyOfRange(arguments, 1, arguments.length);
        boolean network = Arrays.asList(spring).contains("--spring.application.name=" + ThreeServices.NETWORK);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        network ? ThreeServices.HandoversAlone.class : SimulatedService.class)
                .run(spring);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new ServiceProcess(context)::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> asked = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            asked.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        int status = 200;
        String said;
        try {
            said = carryOut(exchange.getRequestURI().getPath(), asked);
        } catch (Refused e) {
            status = e instanceof Refused.Frozen ? 423 : 403;
            said = e.getClass().getSimpleName();
        } catch (Refusal.Refused e) {
            status = 409;
            said = e.refusal().name();
        } catch (RuntimeException e) {
            status = 500;
            said = String.valueOf(e);
        }
        byte[] body = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String carryOut(String command, Map<String, String> asked) {
        UUID network = id(asked, "network");
        var caller = context.getBean(Access.class).identify(id(asked, "person"), id(asked, "for"));
        return switch (command) {
            case "/write" ->
                context.getBean(SimulatedService.Notes.class)
                        .write(caller, network, Right.valueOf(String.valueOf(asked.get("right"))), "geschreven")
                        .toString();
            case "/stop" -> {
                context.getBean(SimulatedService.Notes.class).stopMailing(id(asked, "subject"), network);
                yield "";
            }
            case "/draft" ->
                context.getBean(HandingOver.class)
                        .draft(caller, network, id(asked, "to"), Case.planForNow())
                        .toString();
            default -> {
                HandingOver handingOver = context.getBean(HandingOver.class);
                UUID handover = id(asked, "handover");
                switch (command) {
                    case "/offer" -> handingOver.offer(caller, handover);
                    case "/accept" -> handingOver.accept(caller, handover, null);
                    case "/announce" -> handingOver.announce(caller, handover);
                    case "/freeze" -> handingOver.freeze(caller, handover);
                    case "/call-off" -> handingOver.callOff(caller, handover);
                    default -> throw new IllegalArgumentException(command);
                }
                yield "";
            }
        };
    }

    private static UUID id(Map<String, String> asked, String name) {
        return UUID.fromString(String.valueOf(asked.get(name)));
    }
}
