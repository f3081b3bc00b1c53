package nl.kopgroep.notification.following;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links that were given out, by their hashes. They stay valid for as long as the person exists. */
@Repository
public class UnsubscribeTokens {

    private final JdbcClient jdbc;

    UnsubscribeTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token for one mail, and what it stops.
     *
     * @param subscriptionIds what is followed and caused it; empty when nothing did: the network's news, or an answer
     *     to one's own question
     * @param itemId the item that the whole mail is about, or null
     */
    public record Issue(
            UnsubscribeToken token,
            UUID networkId,
            UUID personId,
            Set<UUID> subscriptionIds,
            @Nullable UUID itemId) {}

    record Link(
            UUID networkId,
            UUID personId,
            Set<UUID> subscriptionIds,
            @Nullable UUID itemId) {

        /** Whether its mail told the network's news, which nobody follows and everybody gets as often as she said. */
        boolean isNews() {
            return subscriptionIds.isEmpty() && itemId == null;
        }
    }

    /** Makes these links work from the moment that the transaction commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(List<Issue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        byte[][] hashes = issues.stream().map(issue -> issue.token().hash()).toArray(byte[][]::new);
        jdbc.sql("""
                insert into unsubscribe_token (token_hash, network_id, person_id, subscription_ids, item_id)
                select hash, network, person, string_to_array(subscriptions, ',')::uuid[], item
                from unnest(:hashes::bytea[], :networks::uuid[], :people::uuid[], :subscriptions::text[], :items::uuid[])
                    as t (hash, network, person, subscriptions, item)""")
                .param("hashes", hashes)
                .param("networks", issues.stream().map(Issue::networkId).toArray(UUID[]::new))
                .param("people", issues.stream().map(Issue::personId).toArray(UUID[]::new))
                .param("items", issues.stream().map(Issue::itemId).toArray(UUID[]::new))
                .param(
                        "subscriptions",
                        issues.stream()
                                .map(issue -> issue.subscriptionIds().stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",")))
                                .toArray(String[]::new))
                .update();
    }

    /** What the link stops; one that was never given out is answered as not found. */
    Link find(UnsubscribeToken token) {
        return jdbc.sql("select * from unsubscribe_token where token_hash = ?")
                .param(token.hash())
                .query((row, _) -> new Link(
                        row.getObject("network_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        Set.copyOf(Arrays.asList(
                                (UUID[]) row.getArray("subscription_ids").getArray())),
                        row.getObject("item_id", UUID.class)))
                .optional()
                .orElseThrow(() -> Problem.notFound(
                        "Deze afmeldlink kennen we niet. Kopieer de hele link uit de mail.",
                        "This unsubscribe link isn't known here. Copy the whole link from the mail."));
    }
}
