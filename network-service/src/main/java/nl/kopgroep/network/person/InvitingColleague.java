package nl.kopgroep.network.person;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.access.Role;
import nl.kopgroep.network.organisation.OrganisationReading;
import nl.kopgroep.network.organisation.Stewards;
import nl.kopgroep.network.programme.Programmes;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who acts for an organisation invites a colleague; or the steward of a network that it is in does, when nobody
 * there is left who can. Who acts for a programme is decided by its own coordinators alone.
 */
@Service
class InvitingColleague {

    private final Appointing appointing;
    private final Representations representations;
    private final OrganisationReading organisations;
    private final Programmes programmes;
    private final Stewards stewards;

    InvitingColleague(
            Appointing appointing,
            Representations representations,
            OrganisationReading organisations,
            Programmes programmes,
            Stewards stewards) {
        this.appointing = appointing;
        this.representations = representations;
        this.organisations = organisations;
        this.programmes = programmes;
        this.stewards = stewards;
    }

    record Invitation(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String role) {
        @Override
        public String toString() {
            return "Invitation[of a person]";
        }
    }

    /** Answers the representation; inviting somebody again who hasn't come yet sends the mail again. */
    @Transactional
    UUID invite(Caller caller, UUID organisationId, Invitation invitation) {
        UUID inviter = caller.requirePerson();
        organisations.requireVisible(caller, organisationId);
        Findings findings = new Findings();
        Person.Details details =
                Person.Details.checked(findings, invitation.name(), invitation.email(), invitation.language());
        String role = findings.oneOf(
                "role",
                invitation.role() == null ? Role.REPRESENTATIVE.id() : invitation.role(),
                List.of(Role.REPRESENTATIVE.id(), Role.COORDINATOR.id()));
        requireMayInvite(caller, inviter, organisationId, Role.of(role));
        findings.raise();
        return appointing
                .invite(details, organisationId, Role.of(role), inviter)
                .id();
    }

    private void requireMayInvite(Caller caller, UUID inviter, UUID organisationId, Role wanted) {
        boolean programme = programmes.isCarriedBy(organisationId);
        if (caller.actsFor(organisationId)) {
            Role own = representations
                    .active(inviter, organisationId)
                    .map(Representation::role)
                    .orElseThrow(Refused.NotYourOrganisation::new);
            if (own != Role.COORDINATOR && (programme || wanted == Role.COORDINATOR)) {
                throw Problem.notAllowed(
                        "Alleen een coördinator kan dit. Vraag het aan de coördinator van je organisatie.",
                        "Only a coordinator can do this. Ask your organisation's coordinator.");
            }
        } else if (programme || wanted == Role.COORDINATOR || !stewards.enter(caller, organisationId)) {
            throw new Refused.NotAllowed(null);
        }
    }
}
