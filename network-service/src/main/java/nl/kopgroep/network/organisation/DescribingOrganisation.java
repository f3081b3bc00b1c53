package nl.kopgroep.network.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.support.api.MergePatch;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Somebody who acts for an organisation, or the steward of a network that it is in, says what it is and brings. */
@Service
class DescribingOrganisation {

    private final Organisations organisations;
    private final OrganisationReading reading;
    private final Stewards stewards;
    private final Facts facts;
    private final MergePatch patch;

    DescribingOrganisation(
            Organisations organisations,
            OrganisationReading reading,
            Stewards stewards,
            Facts facts,
            MergePatch patch) {
        this.organisations = organisations;
        this.reading = reading;
        this.stewards = stewards;
        this.facts = facts;
        this.patch = patch;
    }

    /** What can be said of an organisation; in a change, what is left out stays as it is. */
    record OrganisationDescription(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String website,
            @Nullable List<String> partners,
            @Nullable List<String> continues,
            @Nullable LocalDate runsFrom,
            @Nullable LocalDate runsUntil,
            @Nullable String brings) {

        static OrganisationDescription of(Profile profile) {
            return new OrganisationDescription(
                    profile.name(),
                    profile.kind(),
                    profile.region(),
                    profile.website(),
                    profile.partners(),
                    profile.continues(),
                    profile.runsFrom(),
                    profile.runsUntil(),
                    profile.brings());
        }

        Profile checked(Profile old) {
            Findings findings = new Findings();
            Profile changed = Profile.checked(
                    findings, name, kind, region, website, partners, continues, runsFrom, runsUntil, brings);
            if (!changed.kind().equals(old.kind()) && (isProgramme(old.kind()) || isProgramme(changed.kind()))) {
                findings.add("kind", "een programma blijft een programma", "a programme stays a programme");
            }
            findings.raise();
            return changed;
        }

        private static boolean isProgramme(String kind) {
            return "programme".equals(kind);
        }
    }

    @Transactional
    OrganisationView describe(Caller caller, UUID organisationId, JsonNode change) {
        caller.requirePerson();
        reading.visible(caller, organisationId);
        if (!caller.actsFor(organisationId) && !stewards.enter(caller, organisationId)) {
            throw new Refused.NotAllowed(null);
        }
        Organisation organisation = organisations.lock(organisationId).orElseThrow(Problem::notFound);
        Profile old = organisation.profile();
        OrganisationDescription changed =
                patch.over(OrganisationDescription.of(old), change, OrganisationDescription.class);
        if (organisation.describe(changed.checked(old), false)) {
            organisations.save(organisation);
            facts.tell(organisation);
        }
        return reading.visible(caller, organisationId);
    }
}
