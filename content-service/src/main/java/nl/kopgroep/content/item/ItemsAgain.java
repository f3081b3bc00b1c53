package nl.kopgroep.content.item;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.projections.restatement.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Items that were published once, as they are told again. */
@Component
class ItemsAgain implements Family {

    private final KnowledgeItems items;

    ItemsAgain(KnowledgeItems items) {
        this.items = items;
    }

    @Override
    public String name() {
        return "item";
    }

    @Override
    public List<Fact> after(@Nullable UUID id, int size) {
        return items.publishedOnce(id, size).stream()
                .map(item -> new Fact(item.id(), new ItemEvent.Restated(item.facts()), item.version()))
                .toList();
    }
}
