package nl.kopgroep.notification.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.notification.following.Suppressions;
import nl.kopgroep.notification.telling.UnreachableNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail came back, or was refused. An address where nobody is, or whose reader complains, gets no more mail at
 * once; one in passing trouble when that lasts for {@link #PATIENCE} with nothing arriving in between.
 */
@Component
public class TakingBounce {

    private static final Logger log = LoggerFactory.getLogger(TakingBounce.class);
    private static final Duration PATIENCE = Duration.ofDays(5);

    private final Bounces bounces;
    private final Suppressions suppressions;
    private final UnreachableNotice notice;
    private final MeterRegistry meters;

    TakingBounce(Bounces bounces, Suppressions suppressions, UnreachableNotice notice, MeterRegistry meters) {
        this.bounces = bounces;
        this.suppressions = suppressions;
        this.notice = notice;
        this.meters = meters;
    }

    /** Takes it in; the same about the same mail again changes nothing, and neither does one about no mail of ours. */
    @Transactional
    public void take(UUID mailId, Report report) {
        bounces.mail(mailId).filter(mail -> bounces.note(mail, report)).ifPresent(mail -> {
            meters.counter("kopgroep.mail.bounces", "kind", report.kind().id()).increment();
            boolean stops = switch (report.kind()) {
                case HARD, COMPLAINT -> true;
                case SOFT ->
                    bounces.troubleSince(mail)
                            .filter(since -> !since.isAfter(Instant.now().minus(PATIENCE)))
                            .isPresent();
            };
            log.info(
                    "Mail {} came back ({} {}){}",
                    mailId,
                    report.kind().id(),
                    report.status(),
                    stops ? "; its address gets no more" : "");
            if (stops) {
                stop(mail, report.kind());
            }
        });
    }

    private void stop(Bounces.Sent mail, Report.Kind kind) {
        boolean news = suppressions.suppress(mail.networkId(), mail.personId(), mail.address(), kind.reason());
        // Who complained knows; for the others somebody who knows them may know a better address. What a stranger typed
        // is no news: coordinators could be flooded with it.
        if (news && kind != Report.Kind.COMPLAINT && !mail.unasked()) {
            notice.tell(mail.networkId(), mail.personId(), mail.mailId());
        }
    }
}
