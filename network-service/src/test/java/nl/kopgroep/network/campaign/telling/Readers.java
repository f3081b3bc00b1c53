package nl.kopgroep.network.campaign.telling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.network.campaign.Books;
import nl.kopgroep.network.campaign.Broken;
import nl.kopgroep.network.campaign.Pause;
import nl.kopgroep.network.campaign.Platform;
import nl.kopgroep.network.campaign.Someone;
import nl.kopgroep.network.campaign.Tally;

/**
 * The network with one theme, an author, and those who may follow: organisations of ten people each. Every tenth has
 * an address that doesn't exist.
 */
record Readers(UUID network, String theme, Someone author, List<Reader> all) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int TOGETHER = 10;
    private static final List<String> DOMAINS = List.of("zorg", "school", "gemeente", "bedrijf", "samen");

    /** @param reachable whether mail to the address is taken at all */
    record Reader(UUID person, String email, Someone someone, boolean reachable) {}

    static Readers prepare(Platform platform, Tally tally, int people) throws Exception {
        Books books = platform.books(Platform.NETWORK);
        UUID network = UUID.fromString(books.text("select id from network where slug = 'kopgroep'"));
        Someone steward = books.rows(
                        """
                        select r.person_id, p.organisation_id from programme p
                        join representation r on r.organisation_id = p.organisation_id where p.name = 'Zorgpact'\
                        """,
                        row -> Someone.actingFor(
                                platform,
                                tally,
                                "Zorgpact",
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class)))
                .getFirst();
        bring(steward, network, people);
        List<Reader> readers = new ArrayList<>(books.rows(
                """
                select r.person_id, r.organisation_id, p.email from representation r
                join person p on p.id = r.person_id where p.email like '%.campaign.example' order by p.email\
                """,
                row -> new Reader(
                        row.getObject(1, UUID.class),
                        row.getString(3),
                        Someone.actingFor(
                                platform,
                                tally,
                                row.getString(3),
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class)),
                        !row.getString(3).startsWith(MailSink.UNKNOWN_HERE))));
        String[] theme = {""};
        Pause.until("content-service to know the steward", PATIENCE, () -> {
            Someone.Answer made = steward.post(
                    Platform.CONTENT, "/networks/" + network + "/themes", "{\"prefLabel\":{\"nl\":\"Storm\"}}");
            theme[0] = made.text("/id");
            return made.acknowledged();
        });
        Reader author = readers.removeFirst();
        return new Readers(network, theme[0], author.someone(), List.copyOf(readers));
    }

    private static void bring(Someone steward, UUID network, int people) {
        List<String> organisations = new ArrayList<>();
        List<String> representatives = new ArrayList<>();
        List<String> memberships = new ArrayList<>();
        for (int i = 0; i <= people; i++) {
            String organisation = "organisatie-" + i / TOGETHER;
            if (i % TOGETHER == 0) {
                organisations.add(record(organisation, """
                    "name":"%s","kind":"collaboration"\
                    """.formatted(organisation)));
                memberships.add(record(organisation, """
                    "organisation":"%s","since":"2026-01-01","presentation":"Hier zijn we"\
                    """.formatted(organisation)));
            }
            String name = (i % TOGETHER == TOGETHER - 1 ? MailSink.UNKNOWN_HERE : "lezer") + "-%03d".formatted(i);
            representatives.add(record(name, """
                "name":"Lezer %03d","email":"%s@%s.campaign.example","language":"nl","organisation":"%s",
                "role":"representative","whomToAsk":false\
                """.formatted(i, name, DOMAINS.get(i % DOMAINS.size()), organisation)));
        }
        imported(steward, network, "organisations", organisations);
        imported(steward, network, "people", representatives);
        imported(steward, network, "memberships", memberships);
    }

    private static String record(String externalId, String rest) {
        return "{\"source\":\"campaign\",\"externalId\":\"" + externalId + "\"," + rest + "}";
    }

    private static void imported(Someone steward, UUID network, String kind, List<String> records) {
        Someone.Answer answer = steward.put(
                Platform.NETWORK, "/networks/" + network + "/imports/" + kind, "[" + String.join(",", records) + "]");
        if (!answer.acknowledged()) {
            throw new Broken("could not bring " + kind + ": " + answer);
        }
    }
}
