package nl.kopgroep.notification.following;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items of which somebody wants to hear no more. */
@Repository
class MutedItems {

    private final JdbcClient jdbc;

    MutedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person hears no more of it, the journal included. */
    boolean has(UUID personId, @Nullable UUID itemId) {
        return jdbc.sql("select exists (select from muted_item_now where person_id = ? and item_id = ?)")
                .param(personId)
                .param(itemId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** What the item is called now; null when it is gone, or there is none. */
    @Nullable
    String title(@Nullable UUID itemId) {
        return jdbc.sql("select title from item where id = ? and not withdrawn")
                .param(itemId)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse(null);
    }
}
