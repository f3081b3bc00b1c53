package nl.kopgroep.notification.webhooks;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kopgroep.webhooks}.
 *
 * @param local also lets http through, every port, and this machine itself: for development and tests only
 * @param ports that may be sent to
 * @param patience how long one attempt may take in all
 * @param lease how long an attempt is one instance's alone; longer than an attempt can take
 * @param firstRetry how long after the first attempt the second comes
 * @param keep how long attempts can be looked at
 * @param givesUpAfter how long nothing may arrive before a webhook is switched off
 */
@ConfigurationProperties("kopgroep.webhooks")
record WebhookProperties(
        @DefaultValue("false") boolean local,
        @DefaultValue({"443", "8443"}) Set<Integer> ports,
        @DefaultValue("15s") Duration patience,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("5d") Duration givesUpAfter) {}
