package nl.kopgroep.network.campaign;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.network.campaign.Fault.Stage;

/** Carries out faults when their moment has come. */
final class Striking {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Platform platform;
    private final Report report;

    Striking(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    /** Each when the handover is at its stage, or past it. */
    void strike(List<Fault> faults, UUID handover) throws Exception {
        for (Fault fault : faults) {
            if (fault.stage().isUnderWay()) {
                Pause.until("the stage of " + fault, PATIENCE, () -> {
                    platform.requireAlive();
                    return hasReached(fault.stage(), handover);
                });
            }
            Pause.millis(fault.later());
            String where = where(handover);
            kill(fault);
            report.note("kill -9 %s, %d ms after %s had begun; it was %s"
                    .formatted(fault.victim().id(), fault.later(), fault.stage(), where));
            Pause.millis(fault.down());
            restart(fault);
        }
    }

    private void kill(Fault fault) throws Exception {
        switch (fault.victim()) {
            case KAFKA -> platform.killBroker();
            case POSTGRESQL -> platform.crashDatabase();
            default -> platform.kill(fault.victim().id());
        }
    }

    private void restart(Fault fault) throws Exception {
        switch (fault.victim()) {
            case KAFKA -> platform.startBroker();
            case POSTGRESQL -> {
                // It recovers and goes on by itself.
            }
            default -> platform.start(fault.victim().id());
        }
    }

    private boolean hasReached(Stage stage, UUID handover) throws SQLException {
        String[] words = where(handover).split(" ", -1);
        Stage now = switch (words[0]) {
            case "frozen", "transferring" -> words[1].isEmpty() ? Stage.ANNOUNCED : Stage.valueOf(words[1]);
            case "reconciled" -> Stage.RECONCILED;
            case "completed", "closed" -> Stage.THAW;
            default -> Stage.OFFERED;
        };
        return now.compareTo(stage) >= 0;
    }

    /** Its state, and the step that was ordered last. */
    String where(UUID handover) throws SQLException {
        return platform.books(Platform.NETWORK)
                .text(
                        "select state || ' ' || coalesce(progress #>> '{passing,step}', '') from handover where id = ?",
                        handover);
    }
}
