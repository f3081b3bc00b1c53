package nl.kopgroep.network.handover;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steward writes down what the members decided on the notice of a handover. */
@Service
class RecordingNoticeDecision {

    private final Access access;
    private final Notice notice;

    RecordingNoticeDecision(Access access, Notice notice) {
        this.access = access;
        this.notice = notice;
    }

    @Transactional
    void record(Caller caller, UUID networkId, Notice.Decision decision) {
        access.enter(caller, networkId, Right.HAND_OVER);
        notice.record(networkId, decision);
    }
}
