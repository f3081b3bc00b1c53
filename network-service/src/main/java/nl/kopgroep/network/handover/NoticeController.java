package nl.kopgroep.network.handover;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a network's members decided on the notice of a handover: the steward records it, every member can read it. */
@RestController
class NoticeController {

    private final Notice notice;
    private final RecordingNoticeDecision recording;
    private final Access access;

    NoticeController(Notice notice, RecordingNoticeDecision recording, Access access) {
        this.notice = notice;
        this.recording = recording;
        this.access = access;
    }

    record DecisionInput(
            @Nullable Integer minimumDays, @Nullable String decision) {}

    /** {@code usualDays} counts when nothing was decided. */
    record NoticeView(int usualDays, Notice.@Nullable Decision decision) {}

    @GetMapping("/v1/networks/{networkId}/notice-decision")
    NoticeView notice(@PathVariable UUID networkId, Caller caller) {
        access.require(caller, networkId, Right.READ_NETWORK);
        return view(networkId);
    }

    @PutMapping("/v1/networks/{networkId}/notice-decision")
    NoticeView decide(@PathVariable UUID networkId, @RequestBody DecisionInput input, Caller caller) {
        access.require(caller, networkId, Right.HAND_OVER);
        if (input.minimumDays() == null || input.minimumDays() < 0 || input.minimumDays() > 365) {
            throw Problem.invalid(
                    "minimumDays", "een getal van 0 tot en met 365.", "a number from 0 up to and including 365.");
        }
        if (input.decision() == null
                || input.decision().isBlank()
                || input.decision().length() > 1000) {
            throw Problem.invalid(
                    "decision",
                    "schrijf wanneer en waar de leden dit besloten, in hooguit 1000 tekens.",
                    "write when and where the members decided this, in at most 1000 characters.");
        }
        recording.record(
                caller,
                networkId,
                new Notice.Decision(input.minimumDays(), input.decision().strip()));
        return view(networkId);
    }

    private NoticeView view(UUID networkId) {
        return new NoticeView(notice.usualDays(), notice.decision(networkId).orElse(null));
    }
}
