package nl.kopgroep.content.item;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.access.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may read in one network: the one definition of it, for a single item here and for many as a
 * condition in SQL.
 *
 * @param readsNetwork whether the caller reads what is for the network's members
 * @param organisation the organisation acted for, whose drafts and internal items the caller reads
 */
public record Reader(boolean readsNetwork, @Nullable UUID organisation) {

    /**
     * What may be read in SQL, over a {@code knowledge_item i}, with the parameters {@code :readsNetwork} and
     * {@code :readsAs}, which are the two components.
     */
    public static final String MAY_READ = """
            (case when i.status = 'draft' then i.organisation_id = cast(:readsAs as uuid)
                  when i.audience = 'public' then true
                  when i.audience = 'network' then :readsNetwork or i.organisation_id = cast(:readsAs as uuid)
                  else i.organisation_id = cast(:readsAs as uuid) end)
            """;

    /** The reader that a caller is in a network; refuses a network that there is not. */
    public static Reader of(Access access, Caller caller, UUID networkId) {
        Standing standing = access.require(caller, networkId, Right.READ_PUBLIC);
        return new Reader(standing.has(Right.READ_NETWORK), caller.actingFor());
    }

    boolean mayRead(KnowledgeItem item) {
        boolean own = item.organisationId().equals(organisation);
        if (own) {
            return true;
        }
        if (item.status() == Status.DRAFT) {
            return false;
        }
        return switch (item.state().writing().audience()) {
            case PUBLIC -> true;
            case NETWORK -> readsNetwork;
            case ORGANISATION -> false;
        };
    }
}
