package nl.kopgroep.notification.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kopgroep.live}.
 *
 * @param perPerson how many streams one person may have open at this process, the oldest ends for a newer one; a browser needs
 *     one for all its windows
 * @param most how many streams this process has open at once; who comes after that is asked to look now and then
 * @param heartbeat after how long without news a line is sent that says nothing, so that nobody in between hangs up
 * @param longest after how long a stream ends in any case; it ends with the reader's token when that is sooner
 */
@ConfigurationProperties("kopgroep.live")
record LiveProperties(
        @DefaultValue("8") int perPerson,
        @DefaultValue("600") int most,
        @DefaultValue("20s") Duration heartbeat,
        @DefaultValue("1h") Duration longest) {}
