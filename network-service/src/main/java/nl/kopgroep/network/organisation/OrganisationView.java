package nl.kopgroep.network.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as the API shows it, and the networks that it is in. */
record OrganisationView(
        UUID id,
        String name,
        String kind,
        @Nullable String region,
        @Nullable String website,
        List<String> partners,
        List<String> continues,
        @Nullable LocalDate runsFrom,
        @Nullable LocalDate runsUntil,
        @Nullable String brings,
        List<Caretakers.Place> memberships) {

    static OrganisationView of(Organisation organisation, List<Caretakers.Place> memberships) {
        Profile profile = organisation.profile();
        return new OrganisationView(
                organisation.id(),
                profile.name(),
                profile.kind(),
                profile.region(),
                profile.website(),
                profile.partners(),
                profile.continues(),
                profile.runsFrom(),
                profile.runsUntil(),
                profile.brings(),
                memberships);
    }
}
