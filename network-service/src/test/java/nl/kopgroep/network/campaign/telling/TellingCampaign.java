package nl.kopgroep.network.campaign.telling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nl.kopgroep.network.campaign.Books;
import nl.kopgroep.network.campaign.Broken;
import nl.kopgroep.network.campaign.Pause;
import nl.kopgroep.network.campaign.Platform;
import nl.kopgroep.network.campaign.Someone;
import nl.kopgroep.network.campaign.Tally;
import nl.kopgroep.network.campaign.telling.Readers.Reader;
import nl.kopgroep.network.campaign.telling.TellingLedger.Publication;

/**
 * Publishes to people who follow and stop all the while, as everything that carries it to them is killed, stopped for a
 * minute or filled up, and the mail server refuses, postpones, is silent or cuts. Afterwards a ledger that is kept here,
 * where nobody is killed, is held against what people have in their lists and what the mail server was given.
 *
 * <p>{@code TellingCampaign SEED KILLS FOLDER CHECKOUT}: the same seed draws the same blows. The folder gets the log of
 * all faults, the report, the ledger and the services' logs. Ends with 0 only when every check held.
 */
final class TellingCampaign {

    private static final int PUBLICATIONS = 200;
    private static final int READERS = 60;
    /** Of the readers: so many change their minds, and so many leave for good. */
    private static final int WAVERERS = 18;

    private static final int LEAVERS = 5;
    private static final int CONNECTIONS = 2;
    private static final Duration DRAINING = Duration.ofMinutes(15);

    private final Platform platform;
    private final Readers readers;
    private final TellingLedger ledger;
    private final TellingReport report;

    private TellingCampaign(Platform platform, Readers readers, TellingLedger ledger, TellingReport report) {
        this.platform = platform;
        this.readers = readers;
        this.ledger = ledger;
        this.report = report;
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.parseLong(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2])
                .toAbsolutePath()
                .resolve("updates-seed-" + seed + "-at-" + Instant.now().getEpochSecond()));
        boolean passed = false;
        // Who breaks it off shouldn't have to look for what it started.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        try (TellingReport report = new TellingReport(folder);
                TellingLedger ledger = new TellingLedger(folder.resolve("ledger.csv"));
                Disks disks = Disks.mount(folder);
                MailServer mail = new MailServer(folder)) {
            report.note("seed %d, %d kills, everything about them in %s".formatted(seed, kills, folder));
            mail.start();
            try (Platform platform = Platform.start(Path.of(arguments[3]), folder, settings(mail))) {
                disks.hold(platform);
                Readers readers = Readers.prepare(platform, new Tally(), READERS);
                List<Blow> blows = Blow.drawn(new Random(seed), kills, disks.canBeFilled());
                Storm storm = new Storm(platform, mail, disks, report);
                List<String> broken =
                        new TellingCampaign(platform, readers, ledger, report).run(seed, blows, storm, mail);
                passed = broken.isEmpty();
                broken.stream().limit(50).forEach(each -> report.note("BROKEN: " + each));
                report.figure("kill -9", storm.kills());
                report.figure("stopped for a minute, or filled up", blows.size() - kills);
                report.sumUp(seed, passed ? "passed, every check held" : "FAILED: " + broken.size() + " broken");
            }
        }
        System.exit(passed ? 0 : 1);
    }

    private static List<String> settings(MailServer mail) {
        return List.of(
                "--spring.mail.port=" + mail.port(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.properties.mail.smtp.connectiontimeout=5000",
                "--spring.mail.properties.mail.smtp.timeout=5000",
                "--spring.mail.properties.mail.smtp.writetimeout=5000",
                "--kopgroep.mail.connections=" + CONNECTIONS,
                "--kopgroep.mail.batch-at-most=2s",
                "--kopgroep.mail.lease=20s",
                // Who waits an hour for the next attempt shows the same, later.
                "--kopgroep.mail.first-retry=500ms",
                "--kopgroep.mail.longest-retry=5s",
                "--kopgroep.mail.longest-domain-pause=3s");
    }

    private List<String> run(long seed, List<Blow> blows, Storm storm, MailServer mail) throws Exception {
        List<Reader> leavers = readers.all().subList(0, LEAVERS);
        Set<UUID> departed = leavers.stream().map(Reader::person).collect(Collectors.toSet());
        Instant begin = Instant.now();
        try (Wavering wavering = new Wavering(platform, readers, ledger)) {
            wavering.everybodyFollows();
            report.note(readers.all().size() + " people follow");
            wavering.waver(readers.all().subList(LEAVERS, LEAVERS + WAVERERS), seed);
            wavering.leave(leavers, readers.author(), seed);
            CompletableFuture<Void> raging = CompletableFuture.runAsync(() -> {
                try {
                    storm.rage(blows);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            for (int number = 1; number <= PUBLICATIONS; number++) {
                long turn = (long) (number - 1) * blows.size() / PUBLICATIONS;
                Pause.until(
                        "the storm's next blow",
                        Duration.ofMinutes(15),
                        () -> storm.fallen().size() >= turn || raging.isDone());
                publish("Publicatie %03d".formatted(number));
            }
            raging.join();
        }
        report.note("waiting until everything that was held up has been told");
        storm.awaitAllReady();
        Instant calm = Instant.now();
        awaitDrained();
        report.figure("publications", ledger.publications().size());
        report.figure("times somebody followed or stopped", ledger.wishes());
        report.figure("seconds of storm", Duration.between(begin, calm).toSeconds());
        report.figure(
                "seconds until the backlog was gone",
                Duration.between(calm, Instant.now()).toSeconds());
        return new Verdict(platform, readers, ledger, storm.fallen(), CONNECTIONS).of(mail.copies(), departed, report);
    }

    private void publish(String title) {
        String draft = """
            {"title":"%s","kind":"tip","text":"Geschreven in een storm.","themes":["%s"],
             "audience":"network","language":"nl"}\
            """.formatted(title, readers.theme());
        UUID item = UUID.fromString(Wavering.acknowledged(() ->
                        readers.author().post(Platform.CONTENT, "/networks/" + readers.network() + "/items", draft))
                .text("/id"));
        Instant asked = Instant.now();
        Wavering.acknowledged(() -> publishOnce(item));
        ledger.published(new Publication(title, item, asked, Instant.now()));
    }

    /** A publication whose answer was lost is a publication. */
    private Someone.Answer publishOnce(UUID item) {
        Someone.Answer answer = readers.author().post(Platform.CONTENT, "/items/" + item + "/publication", null);
        if (answer.acknowledged() || answer.isOfTheMoment()) {
            return answer;
        }
        Someone.Answer known = readers.author().get(Platform.CONTENT, "/items/" + item);
        return known.text("/status").equals("published") ? known : answer;
    }

    private void awaitDrained() throws Exception {
        Books books = platform.books(Platform.NOTIFICATION);
        List<String> still = new ArrayList<>();
        try {
            Pause.until("the backlog to drain", DRAINING, () -> {
                still.clear();
                note(
                        still,
                        "updates heard of",
                        PUBLICATIONS
                                - books.number("select count(*) from network_update "
                                        + "where decided_at is not null and item_id is not null"));
                note(still, "mails waiting", books.number("select count(*) from mail where state = 'queued'"));
                for (String service : List.of(Platform.CONTENT, Platform.NOTIFICATION)) {
                    note(
                            still,
                            "unsent events of " + service,
                            platform.books(service).number("select count(*) from outbox where sent_at is null"));
                    note(still, "parked in " + service, platform.books(service).number("select count(*) from parked"));
                }
                Pause.millis(500);
                return still.isEmpty();
            });
        } catch (Broken stuck) {
            throw new Broken(stuck.getMessage() + ": " + still);
        }
    }

    private static void note(List<String> still, String what, long number) {
        if (number != 0) {
            still.add(number + " " + what);
        }
    }
}
