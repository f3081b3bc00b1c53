package nl.kopgroep.notification.world;

import static org.awaitility.Awaitility.await;

import java.util.List;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.HandoverEvent.HandoverFacts;
import nl.kopgroep.notification.world.World.Net;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A network passes from its steward to a successor, step by step, as its coordinator orders it. */
public final class Passing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final World world;
    private final JdbcClient jdbc;
    private final HandoverFacts handover;

    public Passing(World world, JdbcClient jdbc, Net network) {
        this.world = world;
        this.jdbc = jdbc;
        this.handover = world.handover(network, world.organisation("Actieleernetwerk"), 1);
    }

    public void freeze() {
        world.freeze(handover);
    }

    /** What this service says that it holds. */
    public JsonNode inventory() {
        world.tell(new HandoverEvent.InventoryOrdered(handover));
        return answer("inventory-taken");
    }

    /** What it says that it holds now that its rights are the successor's, and what isn't as it was. */
    public JsonNode transferred() {
        world.tell(new HandoverEvent.TransferOrdered(World.inEpoch(handover, 2)));
        return answer("transferred");
    }

    public void complete() {
        world.tell(new HandoverEvent.Completed(World.inEpoch(handover, 2)));
        await().until(() -> !world.frozen(handover.networkId()));
    }

    public void callOff() {
        world.tell(new HandoverEvent.FreezeCalledOff(World.inEpoch(handover, 2)));
        await().until(() -> !world.frozen(handover.networkId()));
    }

    private JsonNode answer(String verb) {
        return JSON.readTree(await().until(
                        () -> jdbc.sql("""
                        select convert_from(payload, 'UTF8') from outbox
                        where aggregate_id = ? and type = 'nl.kopgroep.participant.' || ?""")
                                .params(handover.id(), verb)
                                .query((row, _) -> row.getString(1))
                                .list(),
                        (List<String> answers) -> !answers.isEmpty())
                .getLast());
    }
}
