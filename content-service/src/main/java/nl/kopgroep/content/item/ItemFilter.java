package nl.kopgroep.content.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left out of a list, as a condition on a {@code knowledge_item i}.
 *
 * @param themes one of these, or null for all
 * @param status only what is in this state, or null for any
 */
record ItemFilter(
        @Nullable Set<UUID> themes,
        @Nullable Kind kind,
        @Nullable UUID organisation,
        @Nullable Status status) {

    String sql() {
        List<String> conditions = new ArrayList<>(List.of(""));
        if (status != null) {
            conditions.add("i.status = :status");
        }
        if (themes != null) {
            conditions.add("exists (select from knowledge_item_theme t where t.item_id = i.id"
                    + " and t.theme_id = any (:themes))");
        }
        if (kind != null) {
            conditions.add("i.kind = :kind");
        }
        if (organisation != null) {
            conditions.add("i.organisation_id = :organisation");
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (status != null) {
            parameters.put("status", status.written());
        }
        if (themes != null) {
            parameters.put("themes", themes.toArray(UUID[]::new));
        }
        if (kind != null) {
            parameters.put("kind", kind.written());
        }
        if (organisation != null) {
            parameters.put("organisation", organisation);
        }
        return parameters;
    }
}
