package nl.kopgroep.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes, moves and opens networks in this service. Each method takes the gate FOR UPDATE, and so waits for
 * every write under way, needs a transaction, and changes nothing when it comes a second time.
 */
@Transactional(propagation = Propagation.MANDATORY)
public class NetworkGates {

    private final JdbcClient jdbc;

    NetworkGates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A gate as of now; {@code stewardOrganisationId} is null between two stewards. */
    public record Gate(
            UUID networkId,
            @Nullable UUID stewardProgrammeId,
            @Nullable UUID stewardOrganisationId,
            long epoch,
            @Nullable UUID handoverId,
            boolean frozen) {}

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Gate> gate(UUID networkId) {
        return read(networkId, "");
    }

    /**
     * For what no freeze may stop: says whether the network is open for writing, and keeps it so until the
     * transaction ends. One that isn't known here can't be frozen here either.
     */
    public boolean holdOpen(UUID networkId) {
        jdbc.sql("select " + Turns.ENTERING).param("network", networkId).query(row -> {});
        return read(networkId, " for share").map(gate -> !gate.frozen()).orElse(true);
    }

    /**
     * Closes the network for writing.
     *
     * @return whether it is frozen by this handover now; false if an epoch above {@code epoch} has begun,
     *     because the order is of the past, or if there is no such network here yet
     */
    public boolean freeze(UUID networkId, UUID handoverId, long epoch, String reason, @Nullable Instant expectedEnd) {
        takeTurn(networkId);
        Optional<Gate> gate = read(networkId, " for update");
        if (gate.isEmpty() || gate.get().epoch() > epoch) {
            return false;
        }
        if (gate.get().frozen()) {
            return handoverId.equals(gate.get().handoverId());
        }
        jdbc.sql("""
                update access_network set frozen_since = now(), frozen_reason = :reason, frozen_expected_end = :end,
                  handover_id = :handover where network_id = :network""")
                .param("reason", reason)
                .param("end", expectedEnd == null ? null : Timestamp.from(expectedEnd))
                .param("handover", handoverId)
                .param("network", networkId)
                .update();
        return true;
    }

    /** Opens the network again under the same steward, in the epoch that the calling off began. */
    public void callOff(UUID networkId, UUID handoverId, long epoch) {
        takeTurn(networkId);
        jdbc.sql("""
                update access_network set frozen_since = null, frozen_reason = null, frozen_expected_end = null,
                  handover_id = null, epoch = greatest(epoch, ?)
                where network_id = ? and (handover_id = ? or (handover_id is null and epoch < ?))""").params(epoch, networkId, handoverId, epoch).update();
    }

    /** Ends the steward's rights for good and begins the epoch of the successor; it stays frozen. */
    public void revoke(UUID networkId, UUID handoverId, long epoch) {
        takeTurn(networkId);
        jdbc.sql("""
                update access_network set
                  former_stewards = array_append(array_remove(former_stewards, steward_organisation_id), steward_organisation_id),
                  steward_programme_id = null, steward_organisation_id = null, epoch = greatest(epoch, ?)
                where network_id = ? and handover_id = ? and steward_organisation_id is not null""").params(epoch, networkId, handoverId).update();
    }

    /** Gives the network to its new steward and opens it. */
    public void pass(UUID networkId, UUID handoverId, UUID programmeId, UUID organisationId, String name, long epoch) {
        takeTurn(networkId);
        jdbc.sql("""
                update access_network set
                  former_stewards = array_remove(former_stewards, :organisation),
                  steward_programme_id = :programme, steward_organisation_id = :organisation, steward_name = :name,
                  epoch = greatest(epoch, :epoch), handover_id = null,
                  frozen_since = null, frozen_reason = null, frozen_expected_end = null
                where network_id = :network and handover_id = :handover""")
                .param("organisation", organisationId)
                .param("programme", programmeId)
                .param("name", name)
                .param("epoch", epoch)
                .param("network", networkId)
                .param("handover", handoverId)
                .update();
    }

    private void takeTurn(UUID networkId) {
        jdbc.sql("select " + Turns.MOVING).param("network", networkId).query(row -> {});
    }

    private Optional<Gate> read(UUID networkId, String lock) {
        return jdbc.sql("select * from access_network where network_id = ?" + lock)
                .params(networkId)
                .query((row, _) -> new Gate(
                        row.getObject("network_id", UUID.class),
                        row.getObject("steward_programme_id", UUID.class),
                        row.getObject("steward_organisation_id", UUID.class),
                        row.getLong("epoch"),
                        row.getObject("handover_id", UUID.class),
                        row.getTimestamp("frozen_since") != null))
                .optional();
    }
}
