package nl.kopgroep.notification.mailing;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that gather what is written until something is read: commands and texts that needn't wait for an answer
 * leave in one packet, whoever flushes in between. Encryption on top of them does the same.
 */
final class GatheringSockets extends SocketFactory {

    private static final int MOST = 16_384;

    @Override
    public Socket createSocket() {
        return new Gathering();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private static Socket connected(InetSocketAddress to, @Nullable InetSocketAddress from) throws IOException {
        Socket socket = new Gathering();
        if (from != null) {
            socket.bind(from);
        }
        socket.connect(to);
        return socket;
    }

    private static final class Gathering extends Socket {

        private @Nullable Gathered gathered;

        @Override
        public synchronized OutputStream getOutputStream() throws IOException {
            Gathered known = gathered;
            if (known == null) {
                setTcpNoDelay(true);
                known = new Gathered(super.getOutputStream());
                gathered = known;
            }
            return known;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    letGo();
                    return super.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    letGo();
                    return super.read(bytes, offset, length);
                }
            };
        }

        private synchronized void letGo() throws IOException {
            if (gathered != null) {
                gathered.letGo();
            }
        }

        @Override
        public void close() throws IOException {
            try {
                if (!isClosed() && isConnected() && !isOutputShutdown()) {
                    letGo();
                }
            } catch (IOException gone) {
                // Nobody is there any more to say goodbye to.
            } finally {
                super.close();
            }
        }
    }

    private static final class Gathered extends BufferedOutputStream {

        Gathered(OutputStream out) {
            super(out, MOST);
        }

        @Override
        public void flush() {
            // What comes next may go along.
        }

        void letGo() throws IOException {
            super.flush();
        }
    }
}
