package nl.kopgroep.launcher.part;

import java.util.stream.IntStream;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Ports;

/** Where a server runs that is only started to learn how it starts: empty, on ports that nobody uses. */
final class Rehearsal {

    private static final int FIRST_BASE = 18_400;

    private Rehearsal() {}

    static Installation of(Installation installation) {
        int base = IntStream.iterate(FIRST_BASE, candidate -> candidate + 100)
                .limit(100)
                .filter(candidate -> IntStream.rangeClosed(candidate, candidate + Ports.LAST_OFFSET)
                        .noneMatch(Probe::listens))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports to rehearse on"));
        return new Installation(installation.checkout(), Part.REHEARSAL, new Ports(base));
    }
}
