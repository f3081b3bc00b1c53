package nl.kopgroep.launcher.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kopgroep.launcher.process.CommandLine;
import nl.kopgroep.launcher.process.RunningProcess.Stop;

/** One process of the platform. Names are what people type after {@code logs}. */
public interface Part {

    /** The services stop first, then what they stand on. */
    int FIRST = 0;

    int THEN = 1;

    int LAST = 2;

    /** The installation that servers rehearse in: a folder that may be removed at any time. */
    String REHEARSAL = "rehearsal";

    String name();

    /** Every port that it listens on, all on loopback. */
    List<Integer> ports();

    /** Memory that it takes when it has been running for a while, for the check before anything starts. */
    int megabytes();

    /** Parts that have to be ready before it can start. */
    default Set<String> needs() {
        return Set.of();
    }

    /**
     * The program that it would be started with now, by a name that is another one after a build that changed it.
     *
     * @throws IOException when it is not built
     */
    String program() throws IOException;

    /** Unpacks, writes configuration, repairs what an earlier start left by half. May run again at any time. */
    void prepare() throws IOException, InterruptedException;

    /** Called after {@link #prepare}. */
    CommandLine command() throws IOException;

    /**
     * Asks once whether it does its work.
     *
     * @param logged what it logged since it was started; empty when it was running already
     */
    boolean isReady(String logged) throws IOException, InterruptedException;

    /** What is being waited for, for people: an address or a sentence. */
    String readiness();

    /** What has to be done once it is ready and before others use it, each time that it was started. */
    default void introduce() throws IOException {}

    default Duration patience() {
        return Duration.ofMinutes(3);
    }

    default Stop stop() {
        return new Stop("TERM", THEN);
    }

    /** Whether starting it once more may help, after it ended with this in its log. */
    default boolean worthAnotherTry(String logged) {
        return false;
    }

    /** How its AOT cache is trained, for parts that start faster with one. */
    default Optional<Training> training() {
        return Optional.empty();
    }

    /**
     * A run that writes an AOT cache.
     *
     * @param cache the file that it writes, read by the next start
     * @param rehearsal the same part where it harms nobody
     * @param endsByItself false: it is stopped when it is ready
     */
    record Training(Path cache, Part rehearsal, boolean endsByItself) {}
}
