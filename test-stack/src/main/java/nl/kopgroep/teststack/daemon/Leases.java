package nl.kopgroep.teststack.daemon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** A lease is an open connection. What a test JVM says it made is cleaned up when its connection ends, however it ended. */
final class Leases {

    private final ServerSocket door;
    private final Properties address;
    private final Cleaning cleaning;
    private final AtomicInteger open = new AtomicInteger();
    private volatile long idleSince = System.nanoTime();

    Leases(ServerSocket door, Properties address, Cleaning cleaning) {
        this.door = door;
        this.address = address;
        this.cleaning = cleaning;
    }

    void serveUntilIdleFor(Duration patience) throws IOException {
        door.setSoTimeout(1000);
        while (open.get() > 0 || System.nanoTime() - idleSince < patience.toNanos()) {
            try {
                var tenant = door.accept();
                open.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(tenant));
            } catch (SocketTimeoutException nobodyCame) {
                continue;
            }
        }
        door.close();
    }

    private void serve(Socket tenant) {
        var made = new ArrayList<String>();
        try (tenant) {
            var text = new StringWriter();
            address.store(text, null);
            tenant.getOutputStream().write((text + "\n").getBytes(StandardCharsets.ISO_8859_1));
            tenant.getOutputStream().flush();
            var lines = new BufferedReader(new InputStreamReader(tenant.getInputStream(), StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                made.add(line);
            }
        } catch (IOException broken) {
            // A test JVM that was killed: the same as one that ended.
        } finally {
            made.forEach(cleaning::remove);
            idleSince = System.nanoTime();
            open.decrementAndGet();
        }
    }
}
