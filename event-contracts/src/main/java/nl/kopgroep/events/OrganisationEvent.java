package nl.kopgroep.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an organisation, whichever networks it is in. */
public sealed interface OrganisationEvent extends Event {

    OrganisationFacts organisation();

    @Override
    default UUID aggregateId() {
        return organisation().id();
    }

    /**
     * An organisation's public state.
     *
     * @param kind collaboration, care-institution, school, municipality, company, programme or other; a
     *     reader takes what it doesn't know for other
     */
    record OrganisationFacts(
            UUID id,
            String name,
            String kind,
            @Nullable String region,
            @Nullable String website,
            List<String> partners) {
        public OrganisationFacts {
            partners = List.copyOf(partners);
        }
    }

    record Registered(OrganisationFacts organisation, boolean imported) implements OrganisationEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Described(OrganisationFacts organisation, boolean imported) implements OrganisationEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Restated(OrganisationFacts organisation) implements OrganisationEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
