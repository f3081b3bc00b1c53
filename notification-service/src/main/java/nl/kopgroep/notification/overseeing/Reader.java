package nl.kopgroep.notification.overseeing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a mail was. Nobody's address is shown, to the steward neither: the name, and where the mailbox is.
 *
 * @param name null for a contact, who has none here, and for who was erased
 * @param domain the part of the address behind the @; null for who was erased
 */
record Reader(UUID id, @Nullable String name, @Nullable String domain, boolean contact) {

    /** As a part of a select, of a person {@code p}. */
    static final String SQL =
            " nullif(p.name, '') as name, address_domain(p.email) as domain, coalesce(p.contact, false) as contact ";

    static Reader of(ResultSet row) throws SQLException {
        return new Reader(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("domain"),
                row.getBoolean("contact"));
    }
}
