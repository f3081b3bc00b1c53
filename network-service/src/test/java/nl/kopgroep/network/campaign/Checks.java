package nl.kopgroep.network.campaign;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.network.campaign.KeptInventories.Place;
import nl.kopgroep.network.campaign.Ledger.Write;
import tools.jackson.databind.JsonNode;

/** Holds the ledger against the databases when a handover is closed. Throws {@link Broken} at what doesn't add up. */
final class Checks {

    private static final int FEWEST_KINDS = 8;

    private final Platform platform;
    private final World world;
    private final Ledger ledger;
    private final KeptInventories inventories;
    private long held;

    Checks(Platform platform, World world, Ledger ledger, KeptInventories inventories) {
        this.platform = platform;
        this.world = world;
        this.ledger = ledger;
        this.inventories = inventories;
    }

    /** How many single checks have held so far. */
    long held() {
        return held;
    }

    /** What the handover's page says of it, and the moments that follow from that. */
    record Passed(UUID id, JsonNode view, Instant frozenEverywhere, Instant completed) {

        static Passed of(JsonNode view) {
            Instant frozen = Instant.MIN;
            for (JsonNode participant : view.path("participants")) {
                Instant at = Instant.parse(participant.path("frozenAt").asString());
                frozen = at.isAfter(frozen) ? at : frozen;
            }
            return new Passed(UUID.fromString(view.path("id").asString()), view, frozen, moment(view, "completed"));
        }

        static Instant moment(JsonNode view, String state) {
            Instant last = null;
            for (JsonNode entry : view.path("history")) {
                if (entry.path("state").asString("").equals(state)) {
                    last = Instant.parse(entry.path("at").asString());
                }
            }
            if (last == null) {
                throw new Broken("the history doesn't say when it was " + state);
            }
            return last;
        }
    }

    void after(Passed handover, World.Coordinator from, World.Coordinator to) throws SQLException {
        // First the ledger, then the databases: people go on writing meanwhile.
        List<Write> writes = ledger.writes();
        List<UUID> stops = ledger.stops();
        Map<UUID, Integer> presentations = ledger.presentations();
        everyKindIsEqual(handover);
        nothingWasAcknowledgedWhileFrozen(handover, writes);
        for (Place place : KeptInventories.PLACES) {
            List<Write> ofKind = writes.stream()
                    .filter(write -> write.kind().equals(place.kind()))
                    .toList();
            theInventoryHolds(handover, place, ofKind);
            everythingIsThere(place, ofKind);
        }
        theOldStewardWroteNothingAfterIt(handover, from);
        whatWasStoppedStaysSo(stops);
        noPresentationIsOlderThanAcknowledged(presentations);
        everybodyAgreesOnTheSteward(to);
    }

    private void everyKindIsEqual(Passed handover) throws SQLException {
        JsonNode comparison = handover.view().path("comparison");
        require(comparison.size() >= FEWEST_KINDS, "only " + comparison.size() + " kinds of records were compared");
        for (JsonNode row : comparison) {
            require(row.path("equal").asBoolean(), "not equal after the handover: " + row);
            var kept = inventories.inventory(
                    row.path("service").asString(),
                    handover.id(),
                    row.path("kind").asString());
            for (String side : List.of("/before", "/after")) {
                require(
                        row.at(side + "/digest").asString("").equals(kept.digest())
                                && row.at(side + "/count").asLong() == kept.count(),
                        "what was reported is not what was kept, " + kept.count() + " records: " + row);
            }
        }
    }

    private void nothingWasAcknowledgedWhileFrozen(Passed handover, List<Write> writes) {
        List<Write> during = writes.stream()
                .filter(write -> write.asked().isAfter(handover.frozenEverywhere())
                        && write.answered().isBefore(handover.completed()))
                .toList();
        require(during.isEmpty(), "acknowledged while everything was frozen: " + during);
    }

    private void theInventoryHolds(Passed handover, Place place, List<Write> writes) throws SQLException {
        Set<UUID> counted = inventories.ids(place.service(), handover.id(), place.kind());
        List<Write> missing = writes.stream()
                .filter(write -> write.answered().isBefore(handover.completed()) && !counted.contains(write.id()))
                .toList();
        require(missing.isEmpty(), "acknowledged before the handover and not in its inventory: " + missing);
        held += writes.size();
    }

    private void everythingIsThere(Place place, List<Write> writes) throws SQLException {
        Set<UUID> there = platform.books(place.service())
                .ids("select id from " + place.table() + " where network_id = ?", world.network());
        List<Write> lost =
                writes.stream().filter(write -> !there.contains(write.id())).toList();
        require(lost.isEmpty(), "acknowledged and not there: " + lost);
    }

    /** Also what was never acknowledged: what the old steward made bears its name, and has to have been counted. */
    private void theOldStewardWroteNothingAfterIt(Passed handover, World.Coordinator from) throws SQLException {
        for (Place place : List.of(KeptInventories.PLACES.get(1), KeptInventories.PLACES.get(2))) {
            String title = place.kind().equals("theme") ? "label_nl" : "title";
            Set<UUID> late = platform.books(place.service())
                    .ids(
                            "select id from " + place.table() + " where network_id = ? and " + title + " like ?",
                            world.network(),
                            from.programme() + " %");
            late.removeAll(inventories.ids(place.service(), handover.id(), place.kind()));
            require(late.isEmpty(), "written by the old steward after the inventory: " + place.kind() + " " + late);
        }
    }

    private void whatWasStoppedStaysSo(List<UUID> stops) throws SQLException {
        Set<UUID> active = platform.books(Platform.NOTIFICATION)
                .ids("select id from subscription_now where network_id = ? and active", world.network());
        List<UUID> going = stops.stream().filter(active::contains).toList();
        require(going.isEmpty(), "stopped and going on: " + going);
        Set<UUID> inactive = platform.books(Platform.NOTIFICATION)
                .ids("select id from subscription_now where network_id = ? and not active", world.network());
        ledger.stops().forEach(inactive::remove);
        // One may have been stopped without the answer having arrived yet.
        require(inactive.size() <= 1, "stopped by nobody: " + inactive);
        held += stops.size();
    }

    private void noPresentationIsOlderThanAcknowledged(Map<UUID, Integer> presentations) throws SQLException {
        for (Map.Entry<UUID, Integer> acknowledged : presentations.entrySet()) {
            String text = platform.books(Platform.NETWORK)
                    .text("select presentation from membership where id = ?", acknowledged.getKey());
            require(
                    Integer.parseInt(text.replace("Versie ", "")) >= acknowledged.getValue(),
                    "presentation " + acknowledged.getValue() + " was acknowledged and it says " + text);
        }
    }

    private void everybodyAgreesOnTheSteward(World.Coordinator to) throws SQLException {
        String epoch = "";
        for (String service : Platform.SERVICES) {
            String gate = platform.books(service)
                    .text(
                            "select epoch || ' ' || coalesce(steward_name, '-') || ' ' || (frozen_since is null)"
                                    + " from access_network where network_id = ?",
                            world.network());
            require(gate.endsWith(" " + to.programme() + " true"), service + " is at: " + gate);
            require(epoch.isEmpty() || epoch.equals(gate), service + " is at " + gate + " and another at " + epoch);
            epoch = gate;
            require(
                    platform.books(service).number("select count(*) from parked") == 0,
                    "something is parked in " + service);
        }
        List<String> stewards = platform.books(Platform.NETWORK)
                .rows(
                        "select p.name from stewardship s join programme p on p.id = s.programme_id"
                                + " where s.network_id = ? and s.until is null",
                        row -> String.valueOf(row.getString(1)),
                        world.network());
        require(stewards.equals(List.of(to.programme())), "stewards: " + stewards);
    }

    long epoch() throws SQLException {
        return platform.books(Platform.NETWORK)
                .number("select epoch from access_network where network_id = ?", world.network());
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Broken(otherwise);
        }
        held++;
    }
}
