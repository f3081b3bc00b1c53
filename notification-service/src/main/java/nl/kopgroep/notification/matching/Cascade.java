package nl.kopgroep.notification.matching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kopgroep.notification.following.Frequency;
import nl.kopgroep.notification.following.Telling;
import org.jspecify.annotations.Nullable;

/**
 * What everything that somebody said comes to for one thing worth telling. For each channel the most specific that
 * says something decides, and of equally specific ones the soonest. A follow that is muted says: here only, no feed,
 * no webhook. Who muted everything is told here only, whatever else was said. The statements that decide about
 * thousands at once say the same in {@link CascadeSql}; a test compares the two.
 */
public final class Cascade {

    private Cascade() {}

    /** What one follow that the thing is for says. */
    public record Says(Level level, @Nullable UUID followId, Telling telling) {}

    /**
     * What it comes to.
     *
     * @param because what decided about mail
     */
    public record Outcome(Frequency mail, boolean inApp, boolean feed, boolean webhook, Because because) {}

    /** Where it was said; a follow has an id. */
    public record Because(Level level, @Nullable UUID followId) {}

    private record Pick<T>(T value, Because because) {}

    /**
     * Decides.
     *
     * @param follows those that it is for; who has none is told here only, unless everything says otherwise
     * @param everything what counts for the whole network
     */
    public static Outcome of(List<Says> follows, Telling everything, Instant now) {
        List<Says> says = Stream.concat(follows.stream(), Stream.of(new Says(Level.EVERYTHING, null, everything)))
                .map(said ->
                        new Says(said.level(), said.followId(), said.telling().at(now)))
                .toList();
        Pick<Frequency> mail = pick(
                says,
                Telling::frequency,
                Comparator.naturalOrder(),
                follows.isEmpty() ? Frequency.HERE_ONLY : Frequency.DIRECT);
        boolean inApp =
                pick(says, Telling::inApp, Comparator.reverseOrder(), true).value();
        if (everything.isMuted(now)) {
            return new Outcome(Frequency.HERE_ONLY, inApp, false, false, new Because(Level.EVERYTHING, null));
        }
        return new Outcome(
                mail.value(),
                inApp,
                pick(says, Telling::feed, Comparator.reverseOrder(), true).value(),
                pick(says, Telling::webhook, Comparator.reverseOrder(), true).value(),
                mail.because());
    }

    private static <T> Pick<T> pick(
            List<Says> says, Function<Telling, @Nullable T> channel, Comparator<? super T> soonest, T otherwise) {
        Comparator<Pick<T>> specific =
                Comparator.comparing((Pick<T> pick) -> pick.because().level()).reversed();
        return says.stream()
                .flatMap(said -> Optional.ofNullable(channel.apply(said.telling()))
                        .map(value -> new Pick<T>(value, new Because(said.level(), said.followId())))
                        .stream())
                .min(specific.thenComparing(Pick::value, soonest))
                .orElseGet(() -> new Pick<>(Objects.requireNonNull(otherwise), new Because(Level.DEFAULT, null)));
    }
}
