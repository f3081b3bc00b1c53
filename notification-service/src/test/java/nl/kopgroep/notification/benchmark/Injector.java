package nl.kopgroep.notification.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The limit: the same bytes over the same number of connections, pipelined, by a program that does nothing else. */
final class Injector {

    private final int port;
    private final List<byte[][]> mails = new ArrayList<>();

    Injector(int port, List<Sink.Mail> mails) {
        this.port = port;
        mails.forEach(mail -> this.mails.add(new byte[][] {
            ("MAIL FROM:<" + mail.from() + ">\r\nRCPT TO:<" + mail.to() + ">\r\nDATA\r\n")
                    .getBytes(StandardCharsets.US_ASCII),
            (new String(mail.content(), StandardCharsets.ISO_8859_1) + ".\r\n").getBytes(StandardCharsets.ISO_8859_1)
        }));
    }

    /** Sends so many; answers how many a second. */
    double inject(int count, int connections) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(senders.submit(() -> send(next, count)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private void send(AtomicInteger next, int count) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 16_384);
            OutputStream out = socket.getOutputStream();
            expect(in, "220");
            out.write("EHLO localhost\r\n".getBytes(StandardCharsets.US_ASCII));
            expect(in, "250");
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                byte[][] mail = mails.get(i % mails.size());
                out.write(mail[0]);
                expect(in, "250");
                expect(in, "250");
                expect(in, "354");
                out.write(mail[1]);
                expect(in, "250");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line = in.readLine();
        while (line != null && line.startsWith(code + "-")) {
            line = in.readLine();
        }
        if (line == null || !line.startsWith(code)) {
            throw new IOException("the sink said " + line);
        }
    }
}
