package nl.kopgroep.notification.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One run.
 *
 * @param mails that the sink accepted
 * @param seconds from publishing to the last of them
 * @param first from publishing to the first, in seconds
 * @param service processor time of all instances, in milliseconds, and so on
 */
record Measured(int mails, double seconds, double first, double service, double postgres, double kafka) {

    double perSecond() {
        return mails / seconds;
    }

    double cpuPerMail() {
        return (service + postgres + kafka) / mails;
    }

    static double median(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A row of the table. */
    static String row(String what, List<Measured> runs, double raw) {
        double perSecond = median(runs, Measured::perSecond);
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.1f %% | %.2f s | %.2f | %.2f + %.2f + %.2f | %s |",
                what,
                perSecond,
                raw,
                100 * perSecond / raw,
                median(runs, Measured::first),
                median(runs, Measured::cpuPerMail),
                median(runs, run -> run.service() / run.mails()),
                median(runs, run -> run.postgres() / run.mails()),
                median(runs, run -> run.kafka() / run.mails()),
                String.join(
                        ", ",
                        runs.stream()
                                .map(run -> String.format(Locale.ROOT, "%,.0f", run.perSecond()))
                                .toList()));
    }

    static String heading() {
        return String.join(
                "\n",
                List.of(
                        "| what | mails per second | raw injection | ratio | first mail | CPU ms per mail |"
                                + " service + PostgreSQL + Kafka | mails per second, each run |",
                        "|---|--:|--:|--:|--:|--:|--:|---|"));
    }

    static int[] sizes(String listed) {
        return Arrays.stream(listed.split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
