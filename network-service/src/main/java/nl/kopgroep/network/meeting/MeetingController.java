package nl.kopgroep.network.meeting;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** That there is a meeting is public; what it is about in full is for the members. */
@RestController
class MeetingController {

    private final Meetings meetings;
    private final OrganisingMeeting organising;
    private final Access access;

    MeetingController(Meetings meetings, OrganisingMeeting organising, Access access) {
        this.meetings = meetings;
        this.organising = organising;
        this.access = access;
    }

    record MeetingView(
            UUID id,
            UUID networkId,
            String title,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable UUID hostOrganisationId,
            @Nullable String description,
            boolean yearInferred,
            @Nullable String series,
            boolean cancelled) {

        static MeetingView of(Meeting meeting, boolean close) {
            Meeting.Agenda agenda = meeting.agenda();
            return new MeetingView(
                    meeting.id(),
                    meeting.networkId(),
                    agenda.title(),
                    agenda.startsAt(),
                    agenda.endsAt(),
                    agenda.place(),
                    agenda.hostOrganisationId(),
                    close ? agenda.description() : null,
                    agenda.yearInferred(),
                    agenda.series(),
                    meeting.cancelled());
        }
    }

    @GetMapping("/v1/networks/{networkId}/meetings")
    Page<MeetingView> meetings(@PathVariable UUID networkId, PageRequest page, Caller caller) {
        access.require(caller, networkId, Right.READ_PUBLIC);
        boolean close = access.may(caller, networkId, Right.READ_NETWORK);
        return meetings.of(networkId, page).map(meeting -> MeetingView.of(meeting, close));
    }

    @GetMapping("/v1/meetings/{id}")
    MeetingView meeting(@PathVariable UUID id, Caller caller) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.networkId(), Right.READ_PUBLIC);
        return MeetingView.of(meeting, access.may(caller, meeting.networkId(), Right.READ_NETWORK));
    }

    @PostMapping("/v1/networks/{networkId}/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MeetingView> plan(
            @PathVariable UUID networkId, @RequestBody OrganisingMeeting.MeetingInput input, Caller caller) {
        Meeting meeting = organising.plan(caller, networkId, input);
        return ResponseEntity.created(URI.create("/v1/meetings/" + meeting.id()))
                .body(MeetingView.of(meeting, true));
    }

    @PatchMapping("/v1/meetings/{id}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = OrganisingMeeting.MeetingInput.class)))
    MeetingView change(@PathVariable UUID id, @RequestBody JsonNode change, Caller caller) {
        return MeetingView.of(organising.change(caller, id, change), true);
    }

    @PostMapping("/v1/meetings/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, Caller caller) {
        organising.cancel(caller, id);
    }
}
