package nl.kopgroep.network.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kopgroep.events.ParticipantEvent.KindInventory;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record of one service, before beside after.
 *
 * @param before null when the kind wasn't there before
 * @param after null when it isn't there, or not counted yet
 */
record Compared(
        String service,
        String kind,
        @Nullable KindInventory before,
        @Nullable KindInventory after) {

    /** Whether nothing is missing, extra or changed: the digest says so, the count only helps people. */
    boolean equal() {
        return before != null
                && after != null
                && before.digest().equals(after.digest())
                && before.count() == after.count();
    }

    static List<Compared> all(
            String service, @Nullable List<KindInventory> before, @Nullable List<KindInventory> after) {
        Map<String, Compared> byKind = new LinkedHashMap<>();
        for (KindInventory inventory : before == null ? List.<KindInventory>of() : before) {
            byKind.put(inventory.kind(), new Compared(service, inventory.kind(), inventory, null));
        }
        for (KindInventory inventory : after == null ? List.<KindInventory>of() : after) {
            Compared known = byKind.get(inventory.kind());
            byKind.put(
                    inventory.kind(),
                    new Compared(service, inventory.kind(), known == null ? null : known.before(), inventory));
        }
        return List.copyOf(byKind.values());
    }
}
