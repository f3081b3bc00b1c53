package nl.kopgroep.network.meeting;

import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.organisation.Organisations;
import nl.kopgroep.support.api.MergePatch;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The steward plans meetings, moves them and calls them off. */
@Service
class OrganisingMeeting {

    private final Meetings meetings;
    private final Organisations organisations;
    private final Access access;
    private final Facts facts;
    private final MergePatch patch;

    OrganisingMeeting(Meetings meetings, Organisations organisations, Access access, Facts facts, MergePatch patch) {
        this.meetings = meetings;
        this.organisations = organisations;
        this.access = access;
        this.facts = facts;
        this.patch = patch;
    }

    record MeetingInput(
            @Nullable String title,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable UUID hostOrganisationId,
            @Nullable String description,
            @Nullable Boolean yearInferred,
            @Nullable String series) {

        static MeetingInput of(Meeting.Agenda agenda) {
            return new MeetingInput(
                    agenda.title(),
                    agenda.startsAt(),
                    agenda.endsAt(),
                    agenda.place(),
                    agenda.hostOrganisationId(),
                    agenda.description(),
                    agenda.yearInferred(),
                    agenda.series());
        }
    }

    @Transactional
    Meeting plan(Caller caller, UUID networkId, MeetingInput input) {
        access.enter(caller, networkId, Right.MANAGE_MEETINGS);
        Meeting meeting = Meeting.plan(Uuid7.next(), networkId, checked(input), false);
        meetings.add(meeting);
        facts.tell(meeting);
        return meeting;
    }

    @Transactional
    Meeting change(Caller caller, UUID id, JsonNode change) {
        Meeting meeting = entered(caller, id);
        MeetingInput changed = patch.over(MeetingInput.of(meeting.agenda()), change, MeetingInput.class);
        if (meeting.change(checked(changed), false)) {
            meetings.save(meeting);
            facts.tell(meeting);
        }
        return meeting;
    }

    @Transactional
    void cancel(Caller caller, UUID id) {
        Meeting meeting = entered(caller, id);
        meeting.cancel();
        meetings.save(meeting);
        facts.tell(meeting);
    }

    private Meeting entered(Caller caller, UUID id) {
        Meeting known = meetings.find(id).orElseThrow(Problem::notFound);
        access.enter(caller, known.networkId(), Right.MANAGE_MEETINGS);
        return meetings.lock(id).orElseThrow(Problem::notFound);
    }

    private Meeting.Agenda checked(MeetingInput input) {
        Findings findings = new Findings();
        Meeting.Agenda agenda = Meeting.Agenda.checked(
                findings,
                input.title(),
                input.startsAt(),
                input.endsAt(),
                input.place(),
                input.hostOrganisationId(),
                input.description(),
                input.yearInferred(),
                input.series());
        UUID host = agenda.hostOrganisationId();
        if (host != null && organisations.find(host).isEmpty()) {
            findings.add("hostOrganisationId", "deze organisatie is er niet", "there is no such organisation");
        }
        findings.raise();
        return agenda;
    }
}
