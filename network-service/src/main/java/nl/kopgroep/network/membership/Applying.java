package nl.kopgroep.network.membership;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.network.Networks;
import nl.kopgroep.network.organisation.Organisation;
import nl.kopgroep.network.organisation.Organisations;
import nl.kopgroep.network.organisation.Profile;
import nl.kopgroep.network.person.Person;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An organisation asks to be let into a network: by somebody who acts for it, or from outside by somebody without an
 * account, who gets one when it is admitted.
 */
@Service
class Applying {

    private static final int LONGEST_MOTIVATION = 4_000;

    private final Memberships memberships;
    private final Applicants applicants;
    private final Organisations organisations;
    private final Networks networks;
    private final Access access;
    private final Facts facts;
    private final JdbcClient jdbc;

    Applying(
            Memberships memberships,
            Applicants applicants,
            Organisations organisations,
            Networks networks,
            Access access,
            Facts facts,
            JdbcClient jdbc) {
        this.memberships = memberships;
        this.applicants = applicants;
        this.organisations = organisations;
        this.networks = networks;
        this.access = access;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    record NewOrganisation(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String website,
            @Nullable String brings) {

        Profile checked(Findings findings) {
            if ("programme".equals(kind)) {
                findings.add("kind", "kies een andere soort", "choose another kind");
            }
            return Profile.checked(findings, name, kind, region, website, null, null, null, null, brings);
        }
    }

    record Applicant(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {
        @Override
        public String toString() {
            return "Applicant[of an organisation]";
        }
    }

    /** Either an organisation that the caller acts for, or a new one with who applies for it. */
    record ApplicationInput(
            @Nullable UUID organisationId,
            @Nullable NewOrganisation organisation,
            @Nullable Applicant applicant,
            @Nullable String motivation) {}

    /** Answers the membership that is now applied for. */
    @Transactional
    UUID apply(Caller caller, UUID networkId, ApplicationInput application) {
        if (networks.find(networkId).isEmpty()) {
            throw new Refused.NoSuchNetwork(networkId);
        }
        return application.organisationId() != null
                ? applyForOwn(caller, networkId, application.organisationId(), application.motivation())
                : applyFromOutside(networkId, application);
    }

    private UUID applyForOwn(Caller caller, UUID networkId, UUID organisationId, @Nullable String motivation) {
        caller.requireOrganisation();
        if (!caller.actsFor(organisationId)) {
            throw new Refused.NotYourOrganisation();
        }
        String checked = motivation(motivation);
        Optional<Membership> before = memberships.lock(networkId, organisationId);
        before.filter(known -> known.state().status() == Status.ADMITTED).ifPresent(known -> known.applyAgain(checked));
        access.enter(caller, networkId, Right.APPLY);
        return apply(networkId, organisationId, checked, before).id();
    }

    private UUID applyFromOutside(UUID networkId, ApplicationInput application) {
        Findings findings = new Findings();
        if (application.organisation() == null) {
            findings.add("organisation", "zeg welke organisatie je aanmeldt", "say which organisation applies");
        }
        if (application.applicant() == null) {
            findings.add("applicant", "zeg wie je bent", "say who you are");
        }
        findings.raise();
        Profile profile = application.organisation() == null
                ? null
                : application.organisation().checked(findings.within("organisation"));
        Applicant applicant = application.applicant();
        Person.Details details = applicant == null
                ? null
                : Person.Details.checked(
                        findings.within("applicant"), applicant.name(), applicant.email(), applicant.language());
        String given = findings.optional("motivation", application.motivation(), LONGEST_MOTIVATION);
        String motivation = given == null ? "" : given;
        findings.raise();
        if (profile == null || details == null) {
            throw new IllegalStateException("Checked above");
        }
        access.enterAsAnyone(networkId);
        UUID organisationId = organisationFor(networkId, profile);
        Membership membership =
                apply(networkId, organisationId, motivation, memberships.lock(networkId, organisationId));
        applicants.put(membership.id(), details);
        return membership.id();
    }

    /**
     * A new organisation, or the one that applied here under this name before and was declined. A name that is taken is
     * refused: from outside nobody can show to be that organisation.
     */
    private UUID organisationFor(UUID networkId, Profile profile) {
        // Two applications under one name at the same moment: the second waits here and then sees the first.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('organisation:' || lower(?), 0))")
                .params(profile.name())
                .query((row, _) -> true)
                .single();
        Optional<Organisation> taken =
                organisations.named(profile.name()).stream().findFirst();
        if (taken.isEmpty()) {
            Organisation organisation = Organisation.register(Uuid7.next(), profile, false);
            organisations.add(organisation);
            facts.tell(organisation);
            return organisation.id();
        }
        UUID id = taken.get().id();
        boolean onlyDeclinedHere = memberships.placesOf(id).stream()
                .allMatch(place ->
                        place.networkId().equals(networkId) && place.status().equals(Status.DECLINED.id()));
        if (!onlyDeclinedHere || isRepresented(id) || memberships.placesOf(id).isEmpty()) {
            throw Problem.conflict(
                    "Er is al een organisatie die zo heet. Is dat de jouwe? Log in, of vraag een collega daar of de "
                            + "beheerder van het netwerk om je uit te nodigen.",
                    "There is an organisation of this name already. Is it yours? Sign in, or ask a colleague there or "
                            + "the network's steward to invite you.");
        }
        Organisation organisation = organisations.lock(id).orElseThrow();
        if (organisation.describe(profile, false)) {
            organisations.save(organisation);
            facts.tell(organisation);
        }
        return id;
    }

    private Membership apply(UUID networkId, UUID organisationId, String motivation, Optional<Membership> before) {
        Membership membership = before.orElse(null);
        if (membership == null) {
            membership = Membership.apply(Uuid7.next(), networkId, organisationId, motivation);
            memberships.add(membership);
        } else {
            membership.applyAgain(motivation);
            memberships.save(membership);
        }
        facts.tell(membership);
        return membership;
    }

    private boolean isRepresented(UUID organisationId) {
        return jdbc.sql("select exists (select 1 from representation where organisation_id = ? and ended_at is null)")
                .params(organisationId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static String motivation(@Nullable String motivation) {
        Findings findings = new Findings();
        String checked = findings.optional("motivation", motivation, LONGEST_MOTIVATION);
        findings.raise();
        return checked == null ? "" : checked;
    }
}
