package nl.kopgroep.network.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.access.Role;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.organisation.Organisation;
import nl.kopgroep.network.organisation.Stewards;
import nl.kopgroep.network.person.Person;
import nl.kopgroep.network.person.Representatives;
import nl.kopgroep.network.programme.Programmes;
import nl.kopgroep.support.exchange.Batch;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome;
import nl.kopgroep.support.exchange.Outcome.Result;
import nl.kopgroep.support.problem.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people that come along with a network, each acting for an organisation that came along. Who has used the account
 * is their own person from then on: an import changes no name or address of theirs. Nobody is mailed.
 */
@Service
class BringingPeople {

    static final String KIND = "representation";

    private final Representatives representatives;
    private final BringingOrganisations organisations;
    private final Programmes programmes;
    private final Origins origins;
    private final Stewards stewards;
    private final Access access;

    BringingPeople(
            Representatives representatives,
            BringingOrganisations organisations,
            Programmes programmes,
            Origins origins,
            Stewards stewards,
            Access access) {
        this.representatives = representatives;
        this.organisations = organisations;
        this.programmes = programmes;
        this.origins = origins;
        this.stewards = stewards;
        this.access = access;
    }

    @Transactional
    List<Outcome> bring(Caller caller, UUID networkId, List<ImportRecord.PersonRecord> records) {
        access.enter(caller, networkId, Right.IMPORT_EXPORT);
        return Batch.bring(records, (each, origin, findings) -> one(caller, networkId, each, origin, findings));
    }

    private Outcome one(
            Caller caller, UUID networkId, ImportRecord.PersonRecord each, Origin origin, Findings findings) {
        Person.Details details = Person.Details.checked(findings, each.name(), each.email(), each.language());
        String role = findings.oneOf(
                "role",
                each.role() == null ? Role.REPRESENTATIVE.id() : each.role(),
                List.of(Role.REPRESENTATIVE.id(), Role.COORDINATOR.id()));
        UUID organisationId = organisation(caller, networkId, origin.sibling(each.organisation()), findings);
        boolean whomToAsk = Boolean.TRUE.equals(each.whomToAsk());

        Optional<UUID> known = origins.find(KIND, origin)
                .map(Origins.Known::recordId)
                .or(() -> origin.ownId().filter(id -> representatives.find(id).isPresent()));
        if (known.isPresent()) {
            return again(known.get(), organisationId, details, whomToAsk, origin, findings);
        }
        if (!findings.isEmpty()) {
            return Outcome.of(origin, Uuid7.next(), Result.CREATED);
        }
        Representatives.Brought brought = representatives.bring(details, organisationId, Role.of(role), whomToAsk);
        origins.add(KIND, origin, brought.representationId(), networkId);
        return Outcome.of(origin, brought.personId(), brought.isNew() ? Result.CREATED : Result.UNCHANGED);
    }

    private Outcome again(
            UUID representationId,
            UUID organisationId,
            Person.Details details,
            boolean whomToAsk,
            Origin origin,
            Findings findings) {
        Representatives.Known known = representatives.find(representationId).orElseThrow();
        if (!known.organisationId().equals(organisationId)) {
            findings.add(
                    "organisation",
                    "deze persoon hoorde eerst bij een andere organisatie; geef een ander id",
                    "this person came with another organisation before; give another id");
        }
        if (!findings.isEmpty()) {
            return Outcome.of(origin, known.personId(), Result.UNCHANGED);
        }
        boolean changed = representatives.bringAgain(known, details, whomToAsk, findings);
        return Outcome.of(origin, known.personId(), Result.updatedIf(changed));
    }

    private UUID organisation(Caller caller, UUID networkId, Origin origin, Findings findings) {
        Optional<Organisation> found = organisations.find(origin);
        if (found.isEmpty()) {
            findings.add(
                    "organisation",
                    "deze organisatie is nog niet geïmporteerd: " + origin.externalId(),
                    "this organisation hasn't been imported yet: " + origin.externalId());
            return Uuid7.next();
        }
        UUID id = found.get().id();
        boolean mine = origins.find(BringingOrganisations.KIND, origin)
                .map(known -> known.mayBeChangedBy(caller, networkId, access))
                .orElseGet(() -> stewards.mayManage(caller, id));
        if (!mine || programmes.isCarriedBy(id)) {
            findings.add(
                    "organisation",
                    "deze organisatie kiest zelf wie haar vertegenwoordigt",
                    "this organisation decides itself who acts for it");
        }
        return id;
    }
}
