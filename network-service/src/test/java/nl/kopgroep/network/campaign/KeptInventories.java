package nl.kopgroep.network.campaign;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.handover.protocol.Inventory;
import nl.kopgroep.handover.protocol.Kind;

/**
 * The inventories that services take while everything is frozen, record by record. A service forgets its own when the
 * handover is closed; a trigger keeps a copy for the campaign.
 */
final class KeptInventories {

    private final Platform platform;

    private KeptInventories(Platform platform) {
        this.platform = platform;
    }

    static KeptInventories in(Platform platform) throws SQLException {
        for (String service : Platform.SERVICES) {
            platform.books(service).execute("""
                create table campaign_inventory (like participation_record including all);
                create function campaign_keep() returns trigger language plpgsql as $$
                begin
                    insert into campaign_inventory select new.*
                        on conflict (handover_id, kind, record_id) do update set hash = excluded.hash;
                    return null;
                end $$;
                create trigger campaign_keep after insert on participation_record
                    for each row execute function campaign_keep()\
                """);
        }
        return new KeptInventories(platform);
    }

    Set<UUID> ids(String service, UUID handover, String kind) throws SQLException {
        return platform.books(service)
                .ids("select record_id from campaign_inventory where handover_id = ? and kind = ?", handover, kind);
    }

    /** The digest over what was kept, for comparison with the one that was reported. */
    Inventory inventory(String service, UUID handover, String kind) throws SQLException {
        Inventory.Taking taking = Inventory.of(new Kind(kind));
        platform.books(service)
                .rows(
                        "select record_id, hash from campaign_inventory where handover_id = ? and kind = ?",
                        row -> new Kept(row.getObject(1, UUID.class), String.valueOf(row.getString(2))),
                        handover,
                        kind)
                .forEach(kept -> taking.add(kept.id(), kept.hash()));
        return taking.done();
    }

    void forget(UUID handover) throws SQLException {
        for (String service : Platform.SERVICES) {
            platform.books(service).rows("delete from campaign_inventory where handover_id = ?", _ -> true, handover);
        }
    }

    private record Kept(UUID id, String hash) {}

    /** Which service has which kind of record that people make here, and in which table. */
    record Place(String service, String kind, String table) {}

    static final List<Place> PLACES = List.of(
            new Place(Platform.NETWORK, "membership", "membership"),
            new Place(Platform.NETWORK, "meeting", "meeting"),
            new Place(Platform.CONTENT, "theme", "theme"),
            new Place(Platform.CONTENT, "item", "knowledge_item"),
            new Place(Platform.NOTIFICATION, "subscription", "subscription"));
}
