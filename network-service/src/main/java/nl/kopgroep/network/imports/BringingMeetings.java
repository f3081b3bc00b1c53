package nl.kopgroep.network.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.meeting.Meeting;
import nl.kopgroep.network.meeting.Meetings;
import nl.kopgroep.network.organisation.Organisation;
import nl.kopgroep.support.exchange.Batch;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome;
import nl.kopgroep.support.exchange.Outcome.Result;
import nl.kopgroep.support.problem.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the network that comes along met. */
@Service
class BringingMeetings {

    static final String KIND = "meeting";

    private final Meetings meetings;
    private final BringingOrganisations organisations;
    private final Origins origins;
    private final Access access;
    private final Facts facts;

    BringingMeetings(
            Meetings meetings, BringingOrganisations organisations, Origins origins, Access access, Facts facts) {
        this.meetings = meetings;
        this.organisations = organisations;
        this.origins = origins;
        this.access = access;
        this.facts = facts;
    }

    @Transactional
    List<Outcome> bring(Caller caller, UUID networkId, List<ImportRecord.MeetingRecord> records) {
        access.enter(caller, networkId, Right.IMPORT_EXPORT);
        return Batch.bring(records, (each, origin, findings) -> one(networkId, each, origin, findings));
    }

    private Outcome one(UUID networkId, ImportRecord.MeetingRecord each, Origin origin, Findings findings) {
        Optional<Meeting> known = origins.find(KIND, origin)
                .map(Origins.Known::recordId)
                .or(origin::ownId)
                .flatMap(meetings::lock);
        Meeting.Agenda agenda = Meeting.Agenda.checked(
                findings,
                each.title(),
                each.startsAt(),
                each.endsAt(),
                each.place(),
                host(origin, each.host(), findings),
                each.description(),
                each.yearInferred(),
                each.series() == null
                        ? known.map(meeting -> meeting.agenda().series()).orElse(null)
                        : each.series());
        if (known.filter(meeting -> !meeting.networkId().equals(networkId)).isPresent()) {
            findings.add(
                    "externalId",
                    "dit is een bijeenkomst van een ander netwerk",
                    "this is a meeting of another network");
        }
        if (!findings.isEmpty()) {
            return Outcome.of(origin, Uuid7.next(), Result.UNCHANGED);
        }
        if (known.isPresent()) {
            Meeting meeting = known.get();
            boolean changed = !meeting.cancelled() && meeting.change(agenda, true);
            if (changed) {
                meetings.save(meeting);
                facts.tell(meeting);
            }
            return Outcome.of(origin, meeting.id(), Result.updatedIf(changed));
        }
        Meeting meeting = Meeting.plan(Uuid7.next(), networkId, agenda, true);
        meetings.add(meeting);
        facts.tell(meeting);
        origins.add(KIND, origin, meeting.id(), networkId);
        return Outcome.of(origin, meeting.id(), Result.CREATED);
    }

    private @Nullable UUID host(Origin origin, @Nullable String host, Findings findings) {
        if (host == null || host.isBlank()) {
            return null;
        }
        Optional<Organisation> organisation = organisations.find(origin.sibling(host));
        if (organisation.isEmpty()) {
            findings.add(
                    "host",
                    "deze organisatie is nog niet geïmporteerd: " + host,
                    "this organisation hasn't been imported yet: " + host);
        }
        return organisation.map(Organisation::id).orElse(null);
    }
}
