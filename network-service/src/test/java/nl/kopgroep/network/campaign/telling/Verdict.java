package nl.kopgroep.network.campaign.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.network.campaign.Books;
import nl.kopgroep.network.campaign.Platform;
import nl.kopgroep.network.campaign.Someone;
import nl.kopgroep.network.campaign.telling.Blow.Kind;
import nl.kopgroep.network.campaign.telling.Blow.Victim;
import nl.kopgroep.network.campaign.telling.MailServer.Copy;
import nl.kopgroep.network.campaign.telling.Readers.Reader;
import nl.kopgroep.network.campaign.telling.Storm.Fallen;
import nl.kopgroep.network.campaign.telling.TellingLedger.Publication;
import nl.kopgroep.network.campaign.telling.TellingLedger.State;
import tools.jackson.databind.JsonNode;

/** Holds what people got against what the ledger says that they were entitled to. */
final class Verdict {

    /** Rights are asked at claiming; the last of a claim begins within two seconds, and a server may take five. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(8);
    /** From the server's 250 until it is recorded, on a machine that does much else. */
    private static final Duration RECORDING = Duration.ofSeconds(10);

    private static final int PAGE = 100;

    private final Platform platform;
    private final Readers readers;
    private final TellingLedger ledger;
    private final List<Fallen> fallen;
    private final int connections;
    private final List<String> broken = new ArrayList<>();
    private long held;

    Verdict(Platform platform, Readers readers, TellingLedger ledger, List<Fallen> fallen, int connections) {
        this.platform = platform;
        this.readers = readers;
        this.ledger = ledger;
        this.fallen = fallen;
        this.connections = connections;
    }

    /** Everything that was broken; empty when all is well. */
    List<String> of(List<Copy> copies, Set<UUID> departed, TellingReport report) throws Exception {
        Map<UUID, Instant> decided = decided();
        Map<String, Instant> ended = endsOfMails();
        Instant now = Instant.now();
        Map<String, List<Copy>> byMail = copies.stream()
                .sorted(Comparator.comparing(Copy::kept))
                .collect(Collectors.groupingBy(copy -> copy.recipient() + " " + copy.subject()));
        int[] sure = {0};
        for (Reader reader : readers.all()) {
            // Who has left can't ask for her list any more.
            boolean gone = departed.contains(reader.person());
            Map<String, Integer> listed = gone ? Map.of() : listed(reader.someone());
            for (Publication publication : ledger.publications()) {
                Instant at = decided.get(publication.item());
                if (at == null) {
                    broken.add(publication.title() + " was never decided");
                    continue;
                }
                State state = ledger.state(reader.person(), publication.asked(), at);
                if (!gone) {
                    int times = listed.getOrDefault(publication.title(), 0);
                    sure[0] += state == State.UNKNOWN ? 0 : 1;
                    require(times <= 1, publication.title() + " stands " + times + " times in the list of " + reader);
                    require(
                            state != State.FOLLOWING || times == 1,
                            publication.title() + " isn't in the list of " + reader);
                    require(state != State.NOT || times == 0, publication.title() + " was told to " + reader);
                }
                List<Copy> mails = byMail.getOrDefault(reader.email() + " " + publication.title(), List.of());
                require(reader.reachable() || mails.isEmpty(), "a mail was kept for " + reader);
                Instant end = ended.getOrDefault(publication.item() + " " + reader.person(), now);
                boolean entitled = ledger.state(reader.person(), publication.asked(), end) == State.FOLLOWING;
                require(
                        !entitled || !reader.reachable() || !mails.isEmpty(),
                        publication.title() + " was never mailed to " + reader);
                mails.forEach(copy -> notAfterLeaving(copy, reader));
            }
        }
        secondCopies(byMail, report);
        report.figure("told or not told in the app, certain by the ledger", sure[0]);
        report.figure("mails that arrived", byMail.size());
        report.figure("single checks held", held);
        return List.copyOf(broken);
    }

    private void notAfterLeaving(Copy copy, Reader reader) {
        Duration allowed = fallen.stream()
                        .anyMatch(each -> each.blow().kind() == Kind.STOP
                                && !each.from().isAfter(copy.kept())
                                && each.until().plus(UNDER_WAY).isAfter(copy.kept()))
                ? UNDER_WAY.plusMinutes(1)
                : UNDER_WAY;
        require(
                ledger.state(reader.person(), copy.kept().minus(allowed), copy.kept()) != State.NOT,
                copy.subject() + " was mailed to " + reader + " after leaving, at " + copy.kept());
    }

    /** A second copy is the same mail, and ours only where the service or its database fell between 250 and record. */
    private void secondCopies(Map<String, List<Copy>> byMail, TellingReport report) {
        int unanswered = 0;
        Map<Fallen, Integer> ours = new HashMap<>();
        for (Map.Entry<String, List<Copy>> mail : byMail.entrySet()) {
            List<Copy> copies = mail.getValue();
            require(
                    copies.stream().map(Copy::id).distinct().count() == 1,
                    mail.getKey() + " came with different Message-IDs");
            for (int i = 1; i < copies.size(); i++) {
                Instant answered = copies.get(i - 1).answered();
                if (answered == null) {
                    unanswered++;
                    continue;
                }
                var cause = fallen.stream()
                        .filter(each -> each.blow().victim() == Victim.NOTIFICATION_SERVICE
                                || each.blow().victim() == Victim.POSTGRESQL
                                || each.blow().victim() == Victim.MAIL_SERVER
                                        && each.blow().kind() == Kind.KILL)
                        .filter(each -> !each.from().isAfter(answered.plus(RECORDING))
                                && !each.until().isBefore(answered))
                        .findFirst();
                require(cause.isPresent(), mail.getKey() + " came twice though nothing fell at " + answered);
                cause.ifPresent(each -> ours.merge(each, 1, Integer::sum));
            }
        }
        ours.forEach((each, count) ->
                require(count <= connections, count + " second copies after " + each + ", more than connections"));
        report.figure("second copies because the mail server never said 250", unanswered);
        report.figure(
                "second copies because something fell between 250 and its record",
                ours.values().stream().mapToInt(Integer::intValue).sum());
        report.figure(
                "most of those after one blow, with " + connections + " connections",
                ours.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private Map<UUID, Instant> decided() throws Exception {
        Map<UUID, Instant> decided = new HashMap<>();
        books().rows(
                        "select item_id, decided_at from network_update where decided_at is not null",
                        row -> decided.put(
                                row.getObject(1, UUID.class),
                                row.getTimestamp(2).toInstant()));
        return decided;
    }

    /** Until when the mail about an item to somebody could still be held back, by both their ids. */
    private Map<String, Instant> endsOfMails() throws Exception {
        Map<String, Instant> ends = new HashMap<>();
        books().rows(
                        """
                        select u.item_id, d.person_id, m.ended_at from mail m join delivery d on d.mail_id = m.id
                        join network_update u on u.id = d.update_id where m.ended_at is not null\
                        """,
                        row -> ends.put(
                                row.getString(1) + " " + row.getString(2),
                                row.getTimestamp(3).toInstant()));
        return ends;
    }

    /** How often each title stands in somebody's list, as the portal would show it. */
    private Map<String, Integer> listed(Someone someone) {
        Map<String, Integer> times = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int page = 0; ; page++) {
            String path = "/updates?size=" + PAGE + "&page=" + page;
            JsonNode items = Wavering.acknowledged(() -> someone.get(Platform.NOTIFICATION, path))
                    .body()
                    .path("items");
            for (JsonNode item : items) {
                if (seen.add(item.path("id").asString())) {
                    times.merge(item.path("title").asString(), 1, Integer::sum);
                }
            }
            if (items.size() < PAGE) {
                return times;
            }
        }
    }

    private Books books() {
        return platform.books(Platform.NOTIFICATION);
    }

    private void require(boolean condition, String otherwise) {
        if (condition) {
            held++;
        } else {
            broken.add(otherwise);
        }
    }
}
