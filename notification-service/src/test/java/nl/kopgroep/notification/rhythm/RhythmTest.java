package nl.kopgroep.notification.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When mail is due: for a few examples by hand, and for all zones around every jump of their clocks. */
class RhythmTest {

    private static final Instant FIRST = Instant.parse("2011-06-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2028-01-01T00:00:00Z");
    private static final long SEED = 20261122;

    /** East and west, whole, half and quarter hours, jumps of half an hour, at midnight, and of a whole day. */
    static Stream<ZoneId> zones() {
        return Stream.of(
                        "Europe/Amsterdam",
                        "America/New_York",
                        "America/St_Johns",
                        "America/Havana",
                        "America/Santiago",
                        "Africa/Casablanca",
                        "Africa/Cairo",
                        "Asia/Kathmandu",
                        "Asia/Tehran",
                        "Asia/Beirut",
                        "Australia/Lord_Howe",
                        "Australia/Adelaide",
                        "Pacific/Chatham",
                        "Pacific/Apia",
                        "Pacific/Kiritimati",
                        "Pacific/Pago_Pago",
                        "UTC")
                .map(ZoneId::of);
    }

    @Test
    void the_usual_digest_keeps_its_hour_over_summer_time() {
        assertThat(daily("2026-11-21T06:29:59Z")).isEqualTo("2026-11-21T06:30:00Z");
        assertThat(daily("2026-11-21T06:30:00Z")).isEqualTo("2026-11-22T06:30:00Z");
        assertThat(daily("2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T05:30:00Z");
        assertThat(daily("2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T06:30:00Z");
        assertThat(Rhythm.USUAL.weekly(Instant.parse("2026-11-23T06:29:00Z"))).isEqualTo("2026-11-23T06:30:00Z");
        assertThat(Rhythm.USUAL.weekly(Instant.parse("2026-11-23T06:30:00Z"))).isEqualTo("2026-11-30T06:30:00Z");
        assertThat(Rhythm.USUAL.weekly(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo("2026-10-26T06:30:00Z");
    }

    @Test
    void an_hour_that_the_clock_skips_comes_as_much_later_and_one_that_it_repeats_comes_once() {
        Rhythm early = new Rhythm(ZoneId.of("Europe/Amsterdam"), LocalTime.of(2, 30), DayOfWeek.SUNDAY, null);
        assertThat(early.daily(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(early.daily(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(early.daily(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-10-26T01:30:00Z");
        assertThat(early.weekly(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-11-01T01:30:00Z");
    }

    @Test
    void mail_in_quiet_hours_comes_when_they_end_and_other_mail_at_once() {
        Rhythm quiet = new Rhythm(
                ZoneId.of("Europe/Amsterdam"),
                LocalTime.of(7, 30),
                DayOfWeek.MONDAY,
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        assertThat(quiet.direct(Instant.parse("2026-11-21T20:59:59Z"))).isEqualTo("2026-11-21T20:59:59Z");
        assertThat(quiet.direct(Instant.parse("2026-11-21T21:00:00Z"))).isEqualTo("2026-11-22T06:00:00Z");
        assertThat(quiet.direct(Instant.parse("2026-11-22T05:59:59Z"))).isEqualTo("2026-11-22T06:00:00Z");
        assertThat(quiet.direct(Instant.parse("2026-11-22T06:00:00Z"))).isEqualTo("2026-11-22T06:00:00Z");
        assertThat(quiet.direct(Instant.parse("2026-03-28T23:00:00Z"))).isEqualTo("2026-03-29T05:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("zones")
    void every_moment_is_in_exactly_one_window_and_windows_follow_on_each_other(ZoneId zone) {
        Random random = new Random(SEED);
        for (Instant jump : jumps(zone)) {
            Rhythm rhythm = any(zone, random);
            windowsAround(jump, rhythm, rhythm::daily, Duration.ofDays(3), Duration.ofHours(49), random);
            windowsAround(jump, rhythm, rhythm::weekly, Duration.ofDays(16), Duration.ofHours(24 * 8 + 1), random);
        }
    }

    /** Walks from window to window, and puts a few updates into each. */
    private static void windowsAround(
            Instant jump,
            Rhythm rhythm,
            UnaryOperator<Instant> next,
            Duration around,
            Duration longest,
            Random random) {
        Instant begin = next.apply(jump.minus(around));
        while (begin.isBefore(jump.plus(around))) {
            Instant end = next.apply(begin);
            assertThat(end).as("%s after %s", rhythm, begin).isAfter(begin);
            assertThat(Duration.between(begin, end)).as("%s", rhythm).isLessThanOrEqualTo(longest);
            long length = Duration.between(begin, end).toMillis();
            for (long in : new long[] {0, 1, random.nextLong(length), random.nextLong(length), length - 1}) {
                assertThat(next.apply(begin.plusMillis(in)))
                        .as("%s, told at %s", rhythm, begin.plusMillis(in))
                        .isEqualTo(end);
            }
            assertThat(next.apply(begin.minusMillis(1)))
                    .as("the window before ends where this one begins")
                    .isEqualTo(begin);
            begin = end;
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void a_digest_comes_at_the_chosen_hour_and_weekday_on_every_day_that_has_it_once(ZoneId zone) {
        Random random = new Random(SEED);
        for (Instant jump : jumps(zone)) {
            Rhythm rhythm = any(zone, random);
            Map<java.time.LocalDate, Integer> perDay = new HashMap<>();
            Instant end = jump.plus(Duration.ofDays(3));
            for (Instant at = rhythm.daily(jump.minus(Duration.ofDays(3))); at.isBefore(end); at = rhythm.daily(at)) {
                perDay.merge(at.atZone(zone).toLocalDate(), 1, Integer::sum);
                chosenUnlessSkipped(at, rhythm);
            }
            assertThat(perDay.values()).as("%s around %s", rhythm, jump).allMatch(times -> times == 1);
            Instant weekly = rhythm.weekly(jump.minus(Duration.ofDays(4)));
            chosenUnlessSkipped(weekly, rhythm);
            if (!skipped(weekly, rhythm)) {
                assertThat(weekly.atZone(zone).getDayOfWeek()).as("%s", rhythm).isEqualTo(rhythm.weekday());
            }
        }
    }

    private static void chosenUnlessSkipped(Instant at, Rhythm rhythm) {
        LocalTime said = at.atZone(rhythm.zone()).toLocalTime();
        assertThat(said.equals(rhythm.at()) || skipped(at, rhythm))
                .as("%s came at %s", rhythm, at.atZone(rhythm.zone()))
                .isTrue();
    }

    /** Whether the clock jumped over the chosen time on the day of this moment, or over the whole day before. */
    private static boolean skipped(Instant at, Rhythm rhythm) {
        ZonedDateTime local = at.atZone(rhythm.zone());
        return Stream.of(0, 1).anyMatch(days -> {
            ZoneOffsetTransition jump = rhythm.zone()
                    .getRules()
                    .getTransition(local.toLocalDate().minusDays(days).atTime(rhythm.at()));
            return jump != null && jump.isGap();
        });
    }

    @ParameterizedTest
    @MethodSource("zones")
    void nothing_comes_in_quiet_hours_and_nothing_waits_longer_than_they_last(ZoneId zone) {
        Random random = new Random(SEED);
        for (Instant jump : jumps(zone)) {
            Rhythm rhythm = any(zone, random);
            QuietHours quiet = java.util.Objects.requireNonNull(rhythm.quiet());
            for (int minutes = -27 * 60; minutes < 27 * 60; minutes += 13) {
                Instant now = jump.plus(Duration.ofMinutes(minutes));
                Instant sent = rhythm.direct(now);
                assertThat(quiet.includes(sent.atZone(zone).toLocalTime()))
                        .as("%s, told at %s, sent at %s", rhythm, now.atZone(zone), sent.atZone(zone))
                        .isFalse();
                if (!quiet.includes(now.atZone(zone).toLocalTime())) {
                    assertThat(sent).isEqualTo(now);
                } else {
                    assertThat(sent).isAfter(now);
                    assertThat(quiet.includes(sent.minusMillis(1).atZone(zone).toLocalTime()))
                            .as("%s, told at %s, was quiet until %s", rhythm, now.atZone(zone), sent)
                            .isTrue();
                }
            }
        }
    }

    /** Every jump of the zone's clock in these years, and a moment without one. */
    private static List<Instant> jumps(ZoneId zone) {
        List<Instant> jumps = new ArrayList<>(List.of(FIRST));
        @Nullable ZoneOffsetTransition next = zone.getRules().nextTransition(FIRST);
        while (next != null && next.getInstant().isBefore(LAST)) {
            jumps.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return jumps;
    }

    private static Rhythm any(ZoneId zone, Random random) {
        LocalTime from = quarter(random);
        LocalTime until = from.plusMinutes(15L * (1 + random.nextInt(95)));
        // Half of them in the small hours, where clocks jump.
        LocalTime at = random.nextBoolean() ? quarter(random) : LocalTime.MIN.plusMinutes(15L * random.nextInt(16));
        return new Rhythm(zone, at, DayOfWeek.of(1 + random.nextInt(7)), new QuietHours(from, until));
    }

    private static LocalTime quarter(Random random) {
        return LocalTime.MIN.plusMinutes(15L * random.nextInt(96));
    }

    private static Instant daily(String now) {
        return Rhythm.USUAL.daily(Instant.parse(now));
    }
}
