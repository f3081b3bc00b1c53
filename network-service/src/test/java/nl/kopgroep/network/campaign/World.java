package nl.kopgroep.network.campaign;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The network Kopgroep as an installation is founded with it, its two programmes in turn steward, and two members. */
record World(UUID network, Coordinator zorgpact, Coordinator actieleernetwerk, List<Member> members, Someone visitor) {

    /** @param programme its name, which all that it makes begins with */
    record Coordinator(Someone someone, String programme, UUID programmeId) {}

    record Member(Someone someone, UUID membership) {}

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> ORGANISATIONS = List.of("extra-strong", "netwerkzon");

    /** Brings the members in, and returns when all services know everybody. */
    static World prepare(Platform platform, Tally tally) throws Exception {
        Books books = platform.books(Platform.NETWORK);
        UUID network = UUID.fromString(books.text("select id from network where slug = 'kopgroep'"));
        Coordinator zorgpact = coordinator(platform, tally, "Zorgpact");
        Coordinator actieleernetwerk = coordinator(platform, tally, "Actieleernetwerk");
        bring(zorgpact.someone(), network);
        List<Member> members = new ArrayList<>();
        for (String organisation : ORGANISATIONS) {
            members.add(member(platform, tally, organisation));
        }
        World world =
                new World(network, zorgpact, actieleernetwerk, List.copyOf(members), Someone.visitor(platform, tally));
        world.awaitKnown();
        return world;
    }

    private static Coordinator coordinator(Platform platform, Tally tally, String programme) throws SQLException {
        return platform.books(Platform.NETWORK)
                .rows(
                        """
                        select p.id, p.organisation_id, r.person_id from programme p
                        join representation r on r.organisation_id = p.organisation_id where p.name = ?\
                        """,
                        row -> new Coordinator(
                                Someone.actingFor(
                                        platform,
                                        tally,
                                        programme,
                                        row.getObject("person_id", UUID.class),
                                        row.getObject("organisation_id", UUID.class)),
                                programme,
                                row.getObject("id", UUID.class)),
                        programme)
                .getFirst();
    }

    private static Member member(Platform platform, Tally tally, String organisation) throws SQLException {
        return platform.books(Platform.NETWORK)
                .rows(
                        """
                        select m.id, r.person_id, o.id as organisation_id from organisation o
                        join membership m on m.organisation_id = o.id
                        join representation r on r.organisation_id = o.id where o.name = ?\
                        """,
                        row -> new Member(
                                Someone.actingFor(
                                        platform,
                                        tally,
                                        organisation,
                                        row.getObject("person_id", UUID.class),
                                        row.getObject("organisation_id", UUID.class)),
                                row.getObject("id", UUID.class)),
                        organisation)
                .getFirst();
    }

    private static void bring(Someone steward, UUID network) {
        for (String organisation : ORGANISATIONS) {
            String origin = "\"source\":\"campaign\",\"externalId\":\"%s\"".formatted(organisation);
            imported(steward, network, "organisations", """
                [{%s,"name":"%s","kind":"collaboration"}]\
                """.formatted(origin, organisation));
            imported(steward, network, "people", """
                [{%s,"name":"Vertegenwoordiger","email":"%s@campaign.example","language":"nl",
                  "organisation":"%2$s","role":"representative","whomToAsk":true}]\
                """.formatted(origin, organisation));
            imported(steward, network, "memberships", """
                [{%s,"organisation":"%s","since":"2026-01-01","presentation":"Versie 0"}]\
                """.formatted(origin, organisation));
        }
    }

    private static void imported(Someone steward, UUID network, String kind, String records) {
        Someone.Answer answer = steward.put(Platform.NETWORK, "/networks/" + network + "/imports/" + kind, records);
        if (!answer.acknowledged()) {
            throw new Broken("could not bring " + kind + ": " + answer);
        }
    }

    private void awaitKnown() throws Exception {
        Someone member = members.getLast().someone();
        String[] theme = {""};
        Pause.until("content-service to know the steward", PATIENCE, () -> {
            Someone.Answer answer = zorgpact.someone().post(Platform.CONTENT, path("/themes"), Wording.theme("Begin"));
            theme[0] = answer.text("/id");
            return answer.acknowledged();
        });
        for (Member each : members) {
            Pause.until(
                    "content-service to know the members",
                    PATIENCE,
                    () -> each.someone()
                            .post(Platform.CONTENT, path("/items"), Wording.item("Begin"))
                            .acknowledged());
        }
        Pause.until(
                "notification-service to know the members",
                PATIENCE,
                () -> member.put(Platform.NOTIFICATION, path("/subscriptions/" + theme[0]), Wording.SUBSCRIPTION)
                        .acknowledged());
    }

    /** An address within the network. */
    String path(String rest) {
        return "/networks/" + network + rest;
    }
}
