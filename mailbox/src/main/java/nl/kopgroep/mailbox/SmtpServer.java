package nl.kopgroep.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Listens for senders; each gets a conversation of its own. */
final class SmtpServer implements AutoCloseable {

    private static final int WAITING = 100;
    private static final int PATIENCE_MILLIS = 5 * 60 * 1000;

    private final ServerSocket socket;
    private final MailStore store;

    private SmtpServer(ServerSocket socket, MailStore store) {
        this.socket = socket;
        this.store = store;
    }

    static SmtpServer open(String address, int port, MailStore store) throws IOException {
        SmtpServer server = new SmtpServer(new ServerSocket(port, WAITING, InetAddress.getByName(address)), store);
        Thread.ofPlatform().name("smtp").daemon().start(server::listen);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println("The SMTP port did not close: " + e.getMessage());
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket sender = socket.accept();
                Thread.ofVirtual().name("sender").start(() -> converse(sender));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("A sender could not be let in: " + e.getMessage());
                }
            }
        }
    }

    private void converse(Socket sender) {
        try (sender) {
            sender.setSoTimeout(PATIENCE_MILLIS);
            sender.setTcpNoDelay(true);
            new SmtpConversation(sender.getInputStream(), sender.getOutputStream(), store).run();
        } catch (IOException e) {
            System.err.println("A sender was lost: " + e.getMessage());
        }
    }
}
