package nl.kopgroep.teststack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports for servers that are killed and come back: below those that the system gives to outgoing connections, which could otherwise
 * take a port while its server is away.
 */
public final class FreePorts {

    private static final int FIRST = 18_000;
    private static final int END = 32_000;

    private FreePorts() {}

    /** One on which nobody listens now. */
    public static int one() {
        return block(1);
    }

    /** The first of so many in a row on which nobody listens now. */
    public static int block(int size) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            var first = ThreadLocalRandom.current().nextInt(FIRST, END - size);
            if (IntStream.range(first, first + size).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
