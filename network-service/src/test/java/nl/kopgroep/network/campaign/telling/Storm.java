package nl.kopgroep.network.campaign.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.kopgroep.network.campaign.Pause;
import nl.kopgroep.network.campaign.Platform;
import nl.kopgroep.network.campaign.telling.Blow.Kind;
import nl.kopgroep.network.campaign.telling.Blow.Victim;
import nl.kopgroep.network.campaign.telling.MailSink.Mood;

/** Carries out one blow after the other, and knows when each fell. */
final class Storm {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int WEATHER_CHANGES = 8;

    /** When something was away, from the blow until it was started or let go again. */
    record Fallen(Blow blow, Instant from, Instant until) {}

    private final Platform platform;
    private final MailServer mail;
    private final Disks disks;
    private final TellingReport report;
    private final List<Fallen> fallen = Collections.synchronizedList(new ArrayList<>());

    Storm(Platform platform, MailServer mail, Disks disks, TellingReport report) {
        this.platform = platform;
        this.mail = mail;
        this.disks = disks;
        this.report = report;
    }

    void rage(List<Blow> blows) throws Exception {
        for (int i = 0; i < blows.size(); i++) {
            if (i % WEATHER_CHANGES == 0) {
                Map<Mood, Double> weather = Blow.WEATHER.get(i / WEATHER_CHANGES % Blow.WEATHER.size());
                mail.behave(weather);
                report.note("mail server: " + (weather.isEmpty() ? "well" : weather));
            }
            strike(blows.get(i));
        }
        mail.behave(new EnumMap<>(Mood.class));
        report.note("the storm is over");
    }

    private void strike(Blow blow) throws Exception {
        if (blow.waits()) {
            awaitAllReady();
        }
        Pause.millis(blow.pause());
        Instant from = Instant.now();
        begin(blow);
        report.note("%s %s, for %d ms".formatted(blow.kind(), blow.named(), blow.millis()));
        Pause.millis(blow.millis());
        end(blow);
        fallen.add(new Fallen(blow, from, Instant.now()));
    }

    /** Everything at work again; nothing may have ended that wasn't killed. */
    void awaitAllReady() throws Exception {
        for (String service : List.of(Platform.CONTENT, Platform.NOTIFICATION)) {
            Pause.until(service + " to be ready", PATIENCE, () -> {
                platform.requireAlive();
                return platform.isReady(service);
            });
        }
    }

    private void begin(Blow blow) throws Exception {
        switch (blow.kind()) {
            case KILL -> kill(blow);
            case STOP -> pause(blow, true);
            case FILL_UP -> {
                switch (blow.victim()) {
                    case KAFKA -> disks.fillBroker();
                    case POSTGRESQL -> disks.fillTables();
                    default -> mail.behave(Map.of(Mood.FULL, 1.0));
                }
            }
        }
    }

    private void end(Blow blow) throws Exception {
        switch (blow.kind()) {
            case KILL -> restart(blow);
            case STOP -> pause(blow, false);
            case FILL_UP -> {
                disks.empty();
                mail.behave(Map.of());
                if (blow.victim() == Victim.KAFKA) {
                    // A broker without room gives up by itself; whoever looks after it starts it again.
                    platform.killBroker();
                    platform.startBroker();
                }
            }
        }
    }

    private void kill(Blow blow) throws Exception {
        switch (blow.victim()) {
            case KAFKA -> platform.killBroker();
            case POSTGRESQL -> platform.crashDatabase();
            case MAIL_SERVER -> mail.kill();
            default -> platform.kill(blow.named());
        }
    }

    private void restart(Blow blow) throws Exception {
        switch (blow.victim()) {
            case KAFKA -> platform.startBroker();
            case POSTGRESQL -> {
                // It recovers by itself.
            }
            case MAIL_SERVER -> mail.start();
            default -> platform.start(blow.named());
        }
    }

    private void pause(Blow blow, boolean stopped) throws Exception {
        switch (blow.victim()) {
            case KAFKA -> platform.pauseBroker(stopped);
            case POSTGRESQL -> pauseDatabase(stopped);
            case MAIL_SERVER -> mail.pause(stopped);
            default -> platform.pause(blow.named(), stopped);
        }
    }

    private long database;

    /** The server and every one of its processes; which it is can't be asked while it stands still. */
    private void pauseDatabase(boolean stopped) throws IOException, InterruptedException, SQLException {
        if (stopped) {
            database = Long.parseLong(Files.readAllLines(Disks.dataFolder().resolve("postmaster.pid"))
                    .getFirst());
        }
        List<String> command = new ArrayList<>(List.of("kill", stopped ? "-STOP" : "-CONT", Long.toString(database)));
        ProcessHandle.of(database).orElseThrow().children().forEach(child -> command.add(Long.toString(child.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    long kills() {
        return fallen.stream().filter(each -> each.blow().kind() == Kind.KILL).count();
    }

    List<Fallen> fallen() {
        return List.copyOf(fallen);
    }
}
