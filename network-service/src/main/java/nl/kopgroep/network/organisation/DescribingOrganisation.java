package nl.kopgroep.network.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who acts for an organisation, or the steward of a network that it is in, says what it is and brings. */
@Service
class DescribingOrganisation {

    private final Organisations organisations;
    private final OrganisationReading reading;
    private final Stewards stewards;
    private final Facts facts;

    DescribingOrganisation(Organisations organisations, OrganisationReading reading, Stewards stewards, Facts facts) {
        this.organisations = organisations;
        this.reading = reading;
        this.stewards = stewards;
        this.facts = facts;
    }

    /** What changes: a part that is left out stays as it is; what may be missing is cleared by null. */
    record Change(
            @Nullable String name,
            @Nullable String kind,
            @Nullable Optional<String> region,
            @Nullable Optional<String> website,
            @Nullable List<@Nullable String> partners,
            @Nullable List<@Nullable String> continues,
            @Nullable Optional<LocalDate> runsFrom,
            @Nullable Optional<LocalDate> runsUntil,
            @Nullable Optional<String> brings) {

        Profile over(Profile old) {
            Findings findings = new Findings();
            Profile changed = Profile.checked(
                    findings,
                    name == null ? old.name() : name,
                    kind == null ? old.kind() : kind,
                    region == null ? old.region() : region.orElse(null),
                    website == null ? old.website() : website.orElse(null),
                    partners == null ? List.copyOf(old.partners()) : partners,
                    continues == null ? List.copyOf(old.continues()) : continues,
                    runsFrom == null ? old.runsFrom() : runsFrom.orElse(null),
                    runsUntil == null ? old.runsUntil() : runsUntil.orElse(null),
                    brings == null ? old.brings() : brings.orElse(null));
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
    OrganisationView describe(Caller caller, UUID organisationId, Change change) {
        caller.requirePerson();
        reading.visible(caller, organisationId);
        if (!caller.actsFor(organisationId) && !stewards.enter(caller, organisationId)) {
            throw new Refused.NotAllowed(null);
        }
        Organisation organisation = organisations.lock(organisationId).orElseThrow(Problem::notFound);
        if (organisation.describe(change.over(organisation.profile()), false)) {
            organisations.save(organisation);
            facts.tell(organisation);
        }
        return reading.visible(caller, organisationId);
    }
}
