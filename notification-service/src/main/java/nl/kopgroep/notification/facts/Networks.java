package nl.kopgroep.notification.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.support.colour.Colour;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The networks that are known here by now. */
@Repository
public class Networks {

    private final JdbcClient jdbc;

    Networks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A network as its mails speak of it: {@code mailDomain}, {@code listId} and {@code colour} stay when its steward
     * changes.
     *
     * @param colour null when none was chosen, as with the steward's
     */
    public record Network(
            UUID id,
            String slug,
            String name,
            String stewardName,
            String mailDomain,
            String listId,
            @Nullable Colour colour,
            @Nullable Colour stewardColour) {}

    /** These networks by their ids; those unknown here are left out. */
    public Map<UUID, Network> find(Collection<UUID> ids) {
        Map<UUID, Network> found = new HashMap<>();
        jdbc.sql("select * from network where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    found.put(
                            id,
                            new Network(
                                    id,
                                    row.getString("slug"),
                                    row.getString("name"),
                                    row.getString("steward_name"),
                                    row.getString("mail_domain"),
                                    row.getString("list_id"),
                                    colour(row.getString("colour")),
                                    colour(row.getString("steward_colour"))));
                });
        return found;
    }

    /** What isn't written as a colour is none. */
    private static @Nullable Colour colour(@Nullable String written) {
        return written == null ? null : Colour.of(written).orElse(null);
    }
}
