package nl.kopgroep.notification.mailing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kopgroep.mail}.
 *
 * @param connections how many connections to the mail server this process uses at once
 * @param batch how many mails are claimed at a time
 * @param batchAtMost how long after claiming a mail may still be started: rights were checked at claiming
 * @param lease how long a claim holds; longer than {@code batchAtMost} and the server's timeouts together
 * @param firstRetry pause after a mail's first temporary failure, doubled each time
 * @param longestRetry the longest such pause
 * @param giveUp how long a mail is tried after it was due
 */
@ConfigurationProperties("kopgroep.mail")
record MailProperties(
        @DefaultValue("2") int connections,
        @DefaultValue("25") int batch,
        @DefaultValue("5s") Duration batchAtMost,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("5d") Duration giveUp) {

    RetryPolicy retries() {
        return new RetryPolicy(firstRetry, longestRetry, giveUp);
    }
}
