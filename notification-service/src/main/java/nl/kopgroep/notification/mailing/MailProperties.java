package nl.kopgroep.notification.mailing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kopgroep.mail}.
 *
 * @param connections how many connections to the mail server this process uses at once
 * @param batch how many mails are claimed at a time, for all connections together
 * @param batchAtMost how long after claiming a mail may still be started: rights were checked at claiming
 * @param lease how long a claim holds; longer than {@code batchAtMost} and the server's timeouts together
 * @param firstRetry pause after a mail's first temporary failure, doubled each time
 * @param longestRetry the longest such pause
 * @param giveUp how long a mail is tried after it was due
 * @param rate how many mails this process sends per second at most; 0 for no limit
 * @param ratePerDomain how many of those to one receiving domain; 0 for no limit
 * @param slowAfter a domain that takes longer for a mail is served by all connections but one, so that it can't
 *     hold up the others
 * @param longestDomainPause the longest that a domain which wants nothing is left alone
 * @param collect how often it looks whether digests are due
 */
@ConfigurationProperties("kopgroep.mail")
record MailProperties(
        @DefaultValue("8") int connections,
        @DefaultValue("200") int batch,
        @DefaultValue("5s") Duration batchAtMost,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("5d") Duration giveUp,
        @DefaultValue("0") double rate,
        @DefaultValue("0") double ratePerDomain,
        @DefaultValue("5s") Duration slowAfter,
        @DefaultValue("5m") Duration longestDomainPause,
        @DefaultValue("10s") Duration collect) {

    RetryPolicy retries() {
        return new RetryPolicy(firstRetry, longestRetry, giveUp);
    }

    RetryPolicy domainPauses() {
        return new RetryPolicy(firstRetry, longestDomainPause, giveUp);
    }
}
