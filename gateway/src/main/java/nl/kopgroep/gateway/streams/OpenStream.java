package nl.kopgroep.gateway.streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One answer that is still going on. */
final class OpenStream {

    private static final int AT_A_TIME = 1024;

    private final InputStream from;
    private final @Nullable String session;
    private volatile long lastHeard = System.nanoTime();

    /**
     * @param session the session that it was asked for with; null when that was a token
     */
    OpenStream(InputStream from, @Nullable String session) {
        this.from = from;
        this.session = session;
    }

    @Nullable
    String session() {
        return session;
    }

    boolean isSilentFor(Duration time) {
        return System.nanoTime() - lastHeard > time.toNanos();
    }

    /** Passes on whatever comes as it comes, until either side has had enough. */
    void passTo(OutputStream to) {
        var piece = new byte[AT_A_TIME];
        try (from) {
            for (var read = from.read(piece); read >= 0; read = from.read(piece)) {
                lastHeard = System.nanoTime();
                to.write(piece, 0, read);
                to.flush();
            }
        } catch (IOException oneSideWent) {
            // The other side learns it by its own connection's end; whoever still listens asks again.
        }
    }

    void end() {
        try {
            from.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
