package nl.kopgroep.network.handover;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long before a handover a network's members are told: as usual, unless they decided that it may be shorter. */
@Component
public class Notice {

    private final JdbcClient jdbc;
    private final int usualDays;

    Notice(JdbcClient jdbc, @Value("${kopgroep.handover.usual-notice-days:14}") int usualDays) {
        this.jdbc = jdbc;
        this.usualDays = usualDays;
    }

    /**
     * What the members decided.
     *
     * @param minimumDays the shortest notice that they are content with
     * @param decision when and where they decided it, in words
     */
    public record Decision(int minimumDays, String decision) {}

    public Optional<Decision> decision(UUID networkId) {
        return jdbc.sql("select minimum_days, decision from network_notice_decision where network_id = ?")
                .param(networkId)
                .query((row, _) -> new Decision(row.getInt("minimum_days"), row.getString("decision")))
                .optional();
    }

    /** Records what the members decided, in place of what they decided before. */
    @Transactional
    public void record(UUID networkId, Decision decision) {
        jdbc.sql("""
                insert into network_notice_decision (network_id, minimum_days, decision, recorded_at)
                values (?, ?, ?, now())
                on conflict (network_id) do update set minimum_days = excluded.minimum_days,
                  decision = excluded.decision, recorded_at = excluded.recorded_at""")
                .params(networkId, decision.minimumDays(), decision.decision())
                .update();
    }

    int usualDays() {
        return usualDays;
    }

    /** The plan with the decision that it leans on, or a refusal when it needs one that there isn't. */
    Plan checked(UUID networkId, Plan plan) {
        if (plan.noticeDays() >= usualDays) {
            return plan;
        }
        @Nullable Decision decision = decision(networkId).orElse(null);
        if (decision == null || plan.noticeDays() < decision.minimumDays()) {
            throw Refusal.NOTICE_TOO_SHORT.refused();
        }
        return new Plan(plan.freezeAt(), plan.noticeDays(), plan.whatChanges(), decision.decision(), plan.automatic());
    }
}
