package nl.kopgroep.network.handover;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who takes part in every handover, and how long one is expected to take.
 *
 * @param names the services that hold records of networks; a handover is complete only when all have answered
 * @param expectedDuration what members are told when the network is frozen
 * @param stalledAfter when a step that isn't answered is shown as stalled
 */
@ConfigurationProperties("kopgroep.handover.participants")
record Participants(
        @DefaultValue({"network-service", "content-service", "notification-service"})
        List<String> names,

        @DefaultValue("15m") Duration expectedDuration,
        @DefaultValue("30s") Duration stalledAfter) {}
