package nl.kopgroep.content.item;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.support.exchange.Origin;
import org.springframework.stereotype.Component;

/** Items as who answers or reads answers needs them. */
@Component
public class Questions {

    private final KnowledgeItems items;
    private final Access access;

    Questions(KnowledgeItems items, Access access) {
        this.items = items;
        this.access = access;
    }

    /**
     * An item that could be answered.
     *
     * @param question whether it is a question at all
     * @param open whether it is published and was not taken back
     * @param draft whether it was never published
     */
    public record Asked(UUID id, UUID networkId, boolean question, boolean open, boolean draft) {}

    /** The item; empty when there is none or the caller may not know of it. */
    public Optional<Asked> find(Caller caller, UUID itemId) {
        return items.find(itemId).filter(item -> mayRead(caller, item)).map(Questions::asked);
    }

    /** The same, held until the transaction ends, so that it stays what it is. */
    public Optional<Asked> hold(Caller caller, UUID itemId) {
        return items.findForUpdate(itemId).filter(item -> mayRead(caller, item)).map(Questions::asked);
    }

    /** The item that a source calls so, or that was made here under that id; held like {@link #hold}. */
    public Optional<Asked> hold(UUID networkId, Origin origin) {
        return items.findForUpdate(networkId, origin)
                .or(() -> origin.ownId()
                        .flatMap(items::findForUpdate)
                        .filter(item -> item.networkId().equals(networkId)))
                .map(Questions::asked);
    }

    private boolean mayRead(Caller caller, KnowledgeItem item) {
        return Reader.of(access, caller, item.networkId()).mayRead(item);
    }

    private static Asked asked(KnowledgeItem item) {
        return new Asked(
                item.id(),
                item.networkId(),
                item.state().writing().kind() == Kind.QUESTION,
                item.status() == Status.PUBLISHED,
                item.status() == Status.DRAFT);
    }
}
