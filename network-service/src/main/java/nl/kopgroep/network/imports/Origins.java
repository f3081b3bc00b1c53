package nl.kopgroep.network.imports;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.support.exchange.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which record of the platform is which record of a source, and which network's steward brought it. */
@Repository
class Origins {

    private final JdbcClient jdbc;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record that was brought before. */
    record Known(UUID recordId, UUID networkId) {

        /** Whether an import into this network may change it: what another network's steward brought, only theirs. */
        boolean mayBeChangedBy(Caller caller, UUID importingNetworkId, Access access) {
            return networkId.equals(importingNetworkId) || access.may(caller, networkId, Right.IMPORT_EXPORT);
        }
    }

    /** @param kind organisation, representation, membership or meeting */
    Optional<Known> find(String kind, Origin origin) {
        return jdbc.sql("select record_id, network_id from imported where kind = ? and source = ? and external_id = ?")
                .params(kind, origin.source(), origin.externalId())
                .query((row, _) ->
                        new Known(row.getObject("record_id", UUID.class), row.getObject("network_id", UUID.class)))
                .optional();
    }

    /** Keeps the first origin of a record: one that was there already under another is not renamed. */
    void add(String kind, Origin origin, UUID recordId, UUID networkId) {
        jdbc.sql("""
                insert into imported (kind, source, external_id, record_id, network_id)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(kind, origin.source(), origin.externalId(), recordId, networkId)
                .update();
    }
}
