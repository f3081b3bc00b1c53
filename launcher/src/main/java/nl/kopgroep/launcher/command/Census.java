package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.process.RunRecords;
import nl.kopgroep.launcher.process.RunningProcess;
import org.jspecify.annotations.Nullable;

/**
 * How the wanted parts are found.
 *
 * @param running as they should
 * @param outdated running too, but a program that was built anew since
 * @param died ended without being told to
 * @param stopped never started, or stopped on purpose
 */
record Census(List<Part> running, List<Part> outdated, List<Part> died, List<Part> stopped) {

    static Census of(List<Part> parts, RunRecords records) {
        Census census = new Census(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Part part : parts) {
            census.among(part, records.find(part.name()).orElse(null)).add(part);
        }
        return census;
    }

    private List<Part> among(Part part, @Nullable RunningProcess process) {
        if (process == null) {
            return stopped;
        }
        if (!process.isAlive()) {
            return died;
        }
        return isOutdated(part, process) ? outdated : running;
    }

    /** What can't be known, because nothing is built just now or an older launcher started it, is left as it is. */
    private static boolean isOutdated(Part part, RunningProcess process) {
        try {
            return !process.program().isEmpty() && !process.program().equals(part.program());
        } catch (IOException notBuilt) {
            return false;
        }
    }

    /** All that have to be started, in the order of the parts. */
    List<Part> toStart(List<Part> parts) {
        return parts.stream().filter(part -> !running.contains(part)).toList();
    }
}
