package nl.kopgroep.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network's colour goes out with it and in with it, against a platform that is played. */
class ColourTest {

    @TempDir
    Path folder = Path.of("");

    private final List<String> chosen = new ArrayList<>();
    private HttpServer platform;
    private String colour = "null";

    ColourTest() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void a_platform() {
        platform.createContext("/", this::answer);
        platform.start();
    }

    @AfterEach
    void no_more() {
        platform.stop(0);
    }

    @Test
    void what_goes_out_goes_in_again_and_comes_out_the_same() throws IOException {
        colour = "\"#14507a\"";
        run("export", "a");
        colour = "null";
        run("import", "a");
        assertThat(chosen).containsExactly("{\"colour\":\"#14507a\"}");
        colour = "\"#14507a\"";
        run("export", "b");
        assertThat(Files.readString(folder.resolve("b/network.yml")))
                .isEqualTo(Files.readString(folder.resolve("a/network.yml")))
                .contains("colour: \"#14507a\"");
    }

    @Test
    void a_network_for_which_none_was_chosen_goes_out_without_and_leaves_the_colour_where_it_comes_in()
            throws IOException {
        run("export", "a");
        assertThat(Files.readString(folder.resolve("a/network.yml"))).doesNotContain("colour");
        run("import", "a");
        assertThat(chosen).isEmpty();
    }

    private void run(String command, String where) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String url = "http://127.0.0.1:" + platform.getAddress().getPort();
        int code = Main.run(
                new String[] {command, folder.resolve(where).toString(), "--url", url, "--issuer", url}, out, out);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/colour")) {
            chosen.add(body);
        }
        byte[] json = answer(path).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    private String answer(String path) {
        if (path.endsWith("/token")) {
            return "{\"access_token\":\"x\",\"expires_in\":600}";
        }
        if (path.endsWith("/me")) {
            return "{\"organisations\":[{\"id\":\"o\"}]}";
        }
        if (path.contains("/exports/")) {
            return "{\"items\":[],\"page\":{\"totalPages\":1}}";
        }
        if (path.endsWith("/notice-decision")) {
            return "{\"usualDays\":14,\"decision\":null}";
        }
        return "{\"id\":\"n\",\"colour\":" + colour + ",\"steward\":{\"organisationId\":\"o\"},\"results\":[]}";
    }
}
