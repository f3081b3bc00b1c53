package nl.kopgroep.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to a knowledge item from the moment that it is published. Drafts are nobody's business. */
public sealed interface ItemEvent extends Event {

    ItemFacts item();

    @Override
    default UUID aggregateId() {
        return item().id();
    }

    @Override
    default UUID networkId() {
        return item().networkId();
    }

    /**
     * A published item's public state, without its text.
     *
     * @param kind article, tip, example, guide, presentation, question or report
     * @param audience public, network or organisation
     * @param withdrawn whether it was taken back; its link stays and says so
     */
    record ItemFacts(
            UUID id,
            UUID networkId,
            UUID organisationId,
            UUID authorId,
            String kind,
            String title,
            List<UUID> themes,
            String audience,
            String language,
            Instant publishedAt,
            boolean withdrawn) {
        public ItemFacts {
            themes = List.copyOf(themes);
        }
    }

    record Published(ItemFacts item, boolean imported) implements ItemEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    /** {@code inSubstance} is the author's word that followers want to hear of it. */
    record Changed(ItemFacts item, boolean inSubstance, boolean imported) implements ItemEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Withdrawn(ItemFacts item) implements ItemEvent {}

    record Restated(ItemFacts item) implements ItemEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
