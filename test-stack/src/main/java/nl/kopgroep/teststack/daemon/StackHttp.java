package nl.kopgroep.teststack.daemon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** {@code /auth/**} answers the public keys that Keycloak would publish, {@code /mail/ADDRESS} the mails that came for it. */
final class StackHttp {

    private final HttpServer server;

    StackHttp(MailServer mails, SigningKey keys) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext(
                "/auth/",
                exchange -> answer(exchange, "application/json", keys.jwks().getBytes(StandardCharsets.UTF_8)));
        server.createContext("/mail/", exchange -> {
            var address = exchange.getRequestURI().getPath().substring("/mail/".length());
            answer(exchange, "application/octet-stream", framed(mails, address));
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static byte[] framed(MailServer mails, String address) throws IOException {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            for (var mail : mails.receivedBy(address)) {
                out.writeInt(mail.length);
                out.write(mail);
            }
            return bytes.toByteArray();
        } catch (MessagingException failed) {
            throw new IOException(failed);
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
