package nl.kopgroep.network.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.organisation.Organisation;
import nl.kopgroep.network.organisation.Organisations;
import nl.kopgroep.network.organisation.Profile;
import nl.kopgroep.network.organisation.Stewards;
import nl.kopgroep.support.exchange.Batch;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome;
import nl.kopgroep.support.exchange.Outcome.Result;
import nl.kopgroep.support.problem.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that come along with a network. */
@Service
class BringingOrganisations {

    static final String KIND = "organisation";

    private final Organisations organisations;
    private final Origins origins;
    private final Stewards stewards;
    private final Access access;
    private final Facts facts;

    BringingOrganisations(Organisations organisations, Origins origins, Stewards stewards, Access access, Facts facts) {
        this.organisations = organisations;
        this.origins = origins;
        this.stewards = stewards;
        this.access = access;
        this.facts = facts;
    }

    @Transactional
    List<Outcome> bring(Caller caller, UUID networkId, List<ImportRecord.OrganisationRecord> records) {
        access.enter(caller, networkId, Right.IMPORT_EXPORT);
        return Batch.bring(records, (each, origin, findings) -> one(caller, networkId, each, origin, findings));
    }

    /** The organisation of a source, for records that name it. */
    Optional<Organisation> find(Origin origin) {
        return origins.find(KIND, origin)
                .map(Origins.Known::recordId)
                .or(origin::ownId)
                .flatMap(organisations::find);
    }

    private Outcome one(
            Caller caller, UUID networkId, ImportRecord.OrganisationRecord each, Origin origin, Findings findings) {
        Profile profile = Profile.checked(
                findings,
                each.name(),
                each.kind(),
                each.region(),
                each.website(),
                each.partners(),
                each.continues(),
                each.runsFrom(),
                each.runsUntil(),
                each.brings());
        if ("programme".equals(each.kind())) {
            findings.add(
                    "kind",
                    "een programma wordt niet geïmporteerd; de installatie kent het al",
                    "a programme isn't imported; the installation knows it already");
        }
        Optional<Origins.Known> known = origins.find(KIND, origin);
        Optional<UUID> recordId = known.map(Origins.Known::recordId).or(() -> ownRecord(origin));
        if (recordId.isEmpty()) {
            UUID id = Uuid7.next();
            if (findings.isEmpty()) {
                Organisation organisation = Organisation.register(id, profile, true);
                organisations.add(organisation);
                facts.tell(organisation);
                origins.add(KIND, origin, id, networkId);
            }
            return Outcome.of(origin, id, Result.CREATED);
        }
        UUID id = recordId.get();
        Organisation organisation = organisations.lock(id).orElseThrow();
        boolean mine = known.map(found -> found.mayBeChangedBy(caller, networkId, access))
                .orElseGet(() -> stewards.mayManage(caller, id));
        boolean changed = organisation.describe(profile, true);
        if (changed && !mine) {
            findings.add(
                    "externalId",
                    "deze organisatie hoort bij een netwerk van een ander; je kunt haar niet wijzigen",
                    "this organisation belongs to another's network; you can't change it");
        } else if (changed && findings.isEmpty()) {
            organisations.save(organisation);
            facts.tell(organisation);
        }
        return Outcome.of(origin, id, Result.updatedIf(changed));
    }

    private Optional<UUID> ownRecord(Origin origin) {
        return origin.ownId().filter(id -> organisations.find(id).isPresent());
    }
}
