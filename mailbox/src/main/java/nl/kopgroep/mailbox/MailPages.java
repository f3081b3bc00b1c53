package nl.kopgroep.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The mails over HTTP, below {@code /mailbox}: pages for people, and for tests
 *
 * <pre>
 * GET    /mailbox/api/messages?to=ADDRESS   the newest first, whole
 * GET    /mailbox/api/messages/ID
 * DELETE /mailbox/api/messages              all of them
 * </pre>
 */
final class MailPages implements AutoCloseable {

    private static final String ROOT = "/mailbox";
    private static final String MESSAGES = ROOT + "/api/messages";
    private static final String MESSAGE_PAGE = ROOT + "/bericht/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String PLAIN = "text/plain; charset=utf-8";

    /** A mail comes from anywhere: it may look like something, it may not do anything. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; sandbox allow-popups allow-top-navigation-by-user-activation";

    private static final String OWN_STYLE =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final MailStore store;

    private MailPages(HttpServer server, MailStore store) {
        this.server = server;
        this.store = store;
    }

    static MailPages open(String address, int port, MailStore store) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        MailPages pages = new MailPages(server, store);
        server.createContext("/", pages::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return pages;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(ROOT + "/api/health")) {
                answer(exchange, 200, JSON, "{\"status\":\"UP\"}", OWN_STYLE);
            } else if (path.equals(MESSAGES)) {
                messages(exchange);
            } else if (path.startsWith(MESSAGES + "/")) {
                Optional<Mail> mail = store.find(path.substring(MESSAGES.length() + 1));
                answer(
                        exchange,
                        mail.isPresent() ? 200 : 404,
                        JSON,
                        mail.map(Json::of).orElse("null"),
                        OWN_STYLE);
            } else if (path.equals(ROOT + "/style.css")) {
                answer(exchange, 200, "text/css; charset=utf-8", style(), OWN_STYLE);
            } else if (path.equals(ROOT + "/") || path.equals(ROOT)) {
                list(exchange);
            } else if (path.startsWith(MESSAGE_PAGE)) {
                mail(exchange, path.substring(MESSAGE_PAGE.length()));
            } else {
                answer(exchange, 404, HTML, Page.notFound(), OWN_STYLE);
            }
        }
    }

    private void messages(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            store.clear();
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        String json = of(parameter(exchange, "to")).stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
        answer(exchange, 200, JSON, json, OWN_STYLE);
    }

    private void list(HttpExchange exchange) throws IOException {
        String recipient = parameter(exchange, "aan");
        List<String> everybody = store.all().stream()
                .flatMap(mail -> mail.recipients().stream())
                .distinct()
                .sorted()
                .toList();
        answer(exchange, 200, HTML, Page.list(of(recipient), everybody, recipient), OWN_STYLE);
    }

    private void mail(HttpExchange exchange, String rest) throws IOException {
        String[] idAndView = rest.split("/", 2);
        Mail mail = store.find(idAndView[0]).orElse(null);
        String view = idAndView.length > 1 ? idAndView[1] : "";
        if (mail == null) {
            answer(exchange, 404, HTML, Page.notFound(), OWN_STYLE);
        } else if (view.equals("opgemaakt") && mail.html() != null) {
            answer(exchange, 200, HTML, mail.html(), NOTHING_RUNS);
        } else if (view.equals("bron")) {
            answer(exchange, 200, PLAIN, new String(mail.source(), StandardCharsets.UTF_8), NOTHING_RUNS);
        } else {
            answer(exchange, 200, HTML, Page.mail(mail), OWN_STYLE);
        }
    }

    private List<Mail> of(@Nullable String recipient) {
        return store.all().stream()
                .filter(mail -> recipient == null || recipient.isBlank() || mail.isFor(recipient))
                .toList();
    }

    private static @Nullable String parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static String style() throws IOException {
        try (InputStream style = MailPages.class.getResourceAsStream("style.css")) {
            return new String(java.util.Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body, String policy)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        boolean bodyless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodyless ? -1 : bytes.length);
        if (!bodyless) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
