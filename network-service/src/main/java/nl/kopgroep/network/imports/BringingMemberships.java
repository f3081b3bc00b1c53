package nl.kopgroep.network.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.membership.Membership;
import nl.kopgroep.network.membership.Memberships;
import nl.kopgroep.network.membership.Status;
import nl.kopgroep.network.organisation.Organisation;
import nl.kopgroep.support.exchange.Batch;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome;
import nl.kopgroep.support.exchange.Outcome.Result;
import nl.kopgroep.support.problem.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in the network that comes along. Who has left since stays out, whatever an import says. */
@Service
class BringingMemberships {

    static final String KIND = "membership";
    private static final int LONGEST_TEXT = 4_000;

    private final Memberships memberships;
    private final BringingOrganisations organisations;
    private final Origins origins;
    private final Access access;
    private final Facts facts;

    BringingMemberships(
            Memberships memberships, BringingOrganisations organisations, Origins origins, Access access, Facts facts) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.origins = origins;
        this.access = access;
        this.facts = facts;
    }

    @Transactional
    List<Outcome> bring(Caller caller, UUID networkId, List<ImportRecord.MembershipRecord> records) {
        access.enter(caller, networkId, Right.IMPORT_EXPORT);
        return Batch.bring(records, (each, origin, findings) -> one(networkId, each, origin, findings));
    }

    private Outcome one(UUID networkId, ImportRecord.MembershipRecord each, Origin origin, Findings findings) {
        String presentation = findings.optional("presentation", each.presentation(), LONGEST_TEXT);
        Optional<Organisation> organisation = organisations.find(origin.sibling(each.organisation()));
        if (organisation.isEmpty()) {
            findings.add(
                    "organisation",
                    "deze organisatie is nog niet geïmporteerd: " + each.organisation(),
                    "this organisation hasn't been imported yet: " + each.organisation());
        }
        if (organisation.isEmpty() || !findings.isEmpty()) {
            return Outcome.of(origin, Uuid7.next(), Result.CREATED);
        }
        UUID organisationId = organisation.get().id();
        Membership membership = memberships.lock(networkId, organisationId).orElse(null);
        boolean other = origins.find(KIND, origin)
                .filter(known -> membership == null || !known.recordId().equals(membership.id()))
                .isPresent();
        if (other) {
            findings.add(
                    "externalId",
                    "dit id hoort al bij een ander lidmaatschap",
                    "this id belongs to another membership already");
            return Outcome.of(origin, Uuid7.next(), Result.UNCHANGED);
        }
        if (membership == null) {
            Membership brought = Membership.bring(Uuid7.next(), networkId, organisationId, each.since(), presentation);
            memberships.add(brought);
            facts.tell(brought);
            origins.add(KIND, origin, brought.id(), networkId);
            return Outcome.of(origin, brought.id(), Result.CREATED);
        }
        if (membership.state().status() == Status.APPLIED) {
            findings.add(
                    "organisation",
                    "deze organisatie heeft zich zelf al aangemeld; laat haar toe of wijs haar af",
                    "this organisation has applied itself; admit or decline it");
        }
        boolean changed = membership.bringAgain(each.since(), presentation);
        if (changed) {
            memberships.save(membership);
            facts.tell(membership);
        }
        origins.add(KIND, origin, membership.id(), networkId);
        return Outcome.of(origin, membership.id(), Result.updatedIf(changed));
    }
}
