package nl.kopgroep.handover.participant;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import nl.kopgroep.handover.protocol.Kind;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells every record of one kind that belongs to a network. A service has one bean for each kind that it is
 * the owner of; what has none isn't counted and so isn't guarded by a handover.
 *
 * <p>The contract:
 *
 * <ul>
 *   <li><b>Own facts only.</b> Projections of other services' facts, indices, caches and renderings can be made
 *       again and stay out, or they would be counted twice.
 *   <li><b>Every record</b> of the network in whatever status: drafts, withdrawn items, ended memberships.
 *   <li><b>Every field that must survive</b>: what people wrote, whose it is, when, status, references by id,
 *       cursors. Also a version or edition number, if the service relies on it afterwards.
 *   <li><b>Nothing that may change while the network is frozen</b>: counters, "last read", a delivery's state,
 *       whatever is changed through the {@link Journal}. The inventories before and after must be equal when
 *       nothing but the steward has changed, so who stewards the network and its epoch stay out too.
 *   <li>It runs inside one repeatable-read transaction over all kinds, on this thread's connection: use the
 *       service's JdbcClient, change nothing, call nothing remote. Give records one by one as the rows come;
 *       the order doesn't matter.
 *   <li>A record that comes twice counts once; two with one id and other content stop the handover.
 * </ul>
 *
 * <pre>{@code
 * @Bean
 * RecordSource themes(JdbcClient jdbc) {
 *     return RecordSource.ofRows("theme", jdbc, "select * from theme where network_id = ?",
 *             (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
 *                     .with("labelNl", row.getString("label_nl"))
 *                     .build());
 * }
 * }</pre>
 */
public interface RecordSource {

    /** Rows that a query holds in memory at a time. */
    int FETCHED_AT_ONCE = 500;

    /** The kind of all records that this source tells; no two sources of a service have the same one. */
    Kind kind();

    /** Gives every record of this kind that the network has, each once. */
    void tell(UUID networkId, Consumer<CanonicalRecord> each);

    /**
     * A source that is one query.
     *
     * @param sql has one parameter, the network's id
     */
    static RecordSource ofRows(String kind, JdbcClient jdbc, String sql, RowMapper<CanonicalRecord> mapper) {
        Kind named = new Kind(kind);
        return new RecordSource() {
            @Override
            public Kind kind() {
                return named;
            }

            @Override
            public void tell(UUID networkId, Consumer<CanonicalRecord> each) {
                try (Stream<CanonicalRecord> records =
                        jdbc.sql(sql).withFetchSize(FETCHED_AT_ONCE).param(networkId).query(mapper).stream()) {
                    records.forEach(each);
                }
            }
        };
    }
}
