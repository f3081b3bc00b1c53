package nl.kopgroep.network.campaign;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.network.campaign.Fault.Stage;

/** One handover from its draft to its end, by people who try again when they get no answer. */
final class OneHandover {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Platform platform;
    private final World world;
    private final Striking striking;
    private final Report report;

    OneHandover(Platform platform, World world, Striking striking, Report report) {
        this.platform = platform;
        this.world = world;
        this.striking = striking;
        this.report = report;
    }

    /** Returns its id when it is closed. */
    UUID pass(World.Coordinator from, World.Coordinator to, Script script) throws Exception {
        UUID id = draft(from.someone(), to.programmeId());
        String path = "/handovers/" + id;
        insist(from, path + "/offer");
        striking.strike(script.at(Stage.OFFERED), id);
        insist(to, path + "/acceptance");
        insist(from, path + "/announcement");
        striking.strike(script.at(Stage.ANNOUNCED), id);
        insist(from, path + "/freeze");
        if (!script.beforeCallingOff().isEmpty()) {
            striking.strike(script.beforeCallingOff(), id);
            callOff(from, id);
        }
        striking.strike(script.underWay(), id);
        try {
            Pause.until("handover " + id + " to be closed", PATIENCE, () -> {
                platform.requireAlive();
                if (striking.where(id).equals("frozen TRANSFER")) {
                    throw new Broken("it stopped, because what the services hold has changed while they were frozen");
                }
                return state(id).equals("closed");
            });
        } catch (Broken stuck) {
            throw new Broken(stuck.getMessage() + whatIsGoingOn(id));
        }
        return id;
    }

    private UUID draft(Someone from, UUID successor) throws Exception {
        String body = """
            {"successorProgrammeId":"%s","plan":{"freezeAt":"%s","noticeDays":0,
             "whatChanges":{"nl":"Niets.","en":"Nothing."}}}\
            """.formatted(successor, Instant.now().minusSeconds(1));
        Books books = platform.books(Platform.NETWORK);
        String[] id = {""};
        Pause.until("a draft", PATIENCE, () -> {
            from.post(Platform.NETWORK, world.path("/handovers"), body);
            // An answer may have been lost: then it is there all the same.
            id[0] = books.text("select id from handover where network_id = ? and state = 'drafted'", world.network());
            return !id[0].isEmpty();
        });
        return UUID.fromString(id[0]);
    }

    private void callOff(World.Coordinator from, UUID id) throws Exception {
        insist(from, "/handovers/" + id + "/freeze-cancellation");
        boolean calledOff = state(id).equals("announced");
        report.note(calledOff ? "the freeze was called off, and is ordered again" : "too late to call the freeze off");
        if (calledOff) {
            insist(from, "/handovers/" + id + "/freeze");
        }
    }

    /** What a person does who gets no answer. A step that was taken already, or can't be taken any more, says 409. */
    private void insist(World.Coordinator who, String path) throws Exception {
        Pause.until(path, PATIENCE, () -> {
            Someone.Answer answer = who.someone().post(Platform.NETWORK, path, null);
            if (!answer.acknowledged() && answer.status() != 409 && !answer.isOfTheMoment()) {
                throw new Broken(who.programme() + " at " + path + ": " + answer);
            }
            return answer.acknowledged() || answer.status() == 409;
        });
    }

    private String state(UUID id) throws SQLException {
        return platform.books(Platform.NETWORK).text("select state from handover where id = ?", id);
    }

    /** What each participant was ordered last and waits for. */
    private String whatIsGoingOn(UUID id) throws SQLException {
        StringBuilder said = new StringBuilder("; it is " + state(id));
        for (String service : Platform.SERVICES) {
            said.append("; ")
                    .append(service)
                    .append(": ")
                    .append(platform.books(service).text("""
                            select order_type || ', answered ' || coalesce(answered_at::text, 'no') || ', waits for '
                              || coalesce(waiting_for, '-') || ', parked ' || (select count(*) from parked)
                              || ', unsent ' || (select count(*) from outbox where sent_at is null)
                            from participation where handover_id = ?\
                            """, id));
        }
        return said.toString();
    }
}
