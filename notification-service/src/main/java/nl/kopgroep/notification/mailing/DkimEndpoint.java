package nl.kopgroep.notification.mailing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code GET /actuator/dkim} shows what has to stand in DNS; {@code POST} makes the next key. */
@Component
@Endpoint(id = "dkim")
class DkimEndpoint {

    private final DkimKeys keys;
    private final DkimProperties properties;
    private final JdbcClient jdbc;

    DkimEndpoint(DkimKeys keys, DkimProperties properties, JdbcClient jdbc) {
        this.keys = keys;
        this.properties = properties;
        this.jdbc = jdbc;
    }

    /**
     * A TXT record.
     *
     * @param state next: publish it, it signs from {@code since} on; signing: since then; old: leave it until
     *     {@code until}; over: remove it
     */
    record DnsRecord(
            String name,
            String value,
            String state,
            Instant since,
            @Nullable Instant until) {}

    @ReadOperation
    List<DnsRecord> records() {
        List<String> domains = jdbc.sql("select distinct mail_domain from network order by 1")
                .query((row, _) -> row.getString(1))
                .list();
        List<DkimKeys.Key> all = keys.all();
        List<DnsRecord> records = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DkimKeys.Key key = all.get(i);
            @Nullable
            Instant until = i + 1 < all.size() ? all.get(i + 1).signsFrom().plus(properties.keepOld()) : null;
            String state = state(key, i + 1 < all.size() ? all.get(i + 1).signsFrom() : Instant.MAX, until);
            domains.forEach(domain -> records.add(new DnsRecord(
                    key.selector() + "._domainkey." + domain,
                    "v=DKIM1; k=rsa; p=" + key.publicKey(),
                    state,
                    key.signsFrom(),
                    until)));
        }
        return records;
    }

    @WriteOperation
    List<DnsRecord> rotate() {
        keys.rotate();
        return records();
    }

    private static String state(DkimKeys.Key key, Instant succeeded, @Nullable Instant until) {
        Instant now = Instant.now();
        if (key.signsFrom().isAfter(now)) {
            return "next";
        }
        if (succeeded.isAfter(now)) {
            return "signing";
        }
        return until == null || until.isAfter(now) ? "old" : "over";
    }
}
