package nl.kopgroep.network.organisation;

import java.util.UUID;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.OrganisationEvent.OrganisationFacts;
import nl.kopgroep.messaging.AggregateRoot;

/** Who takes part: usually a collaboration of others, called a Koploper. */
public final class Organisation extends AggregateRoot {

    private final UUID id;
    private Profile profile;

    Organisation(UUID id, Profile profile, long version) {
        super(version);
        this.id = id;
        this.profile = profile;
    }

    /** An organisation that the installation didn't know before. */
    public static Organisation register(UUID id, Profile profile, boolean imported) {
        Organisation organisation = new Organisation(id, profile, 0);
        organisation.register(new OrganisationEvent.Registered(organisation.facts(), imported));
        return organisation;
    }

    /** Says something else of itself; saying the same again is nothing that happened. */
    public boolean describe(Profile newProfile, boolean imported) {
        if (newProfile.equals(profile)) {
            return false;
        }
        profile = newProfile;
        register(new OrganisationEvent.Described(facts(), imported));
        return true;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return profile.name();
    }

    public Profile profile() {
        return profile;
    }

    public OrganisationFacts facts() {
        return new OrganisationFacts(
                id, profile.name(), profile.kind(), profile.region(), profile.website(), profile.partners());
    }
}
