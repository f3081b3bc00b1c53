package nl.kopgroep.gateway.limits;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often one address may do something.
 *
 * @param limits by name, so that an installation can change one of them: {@code kopgroep.limits.login.times=200}
 */
@ConfigurationProperties("kopgroep")
record Limits(Map<String, Limit> limits) {

    /**
     * @param method the HTTP method that counts
     * @param path a path pattern
     * @param times how often at once; after that one more each {@code per / times}
     * @param per the time in which a used-up allowance fills again
     */
    record Limit(String method, String path, int times, Duration per) {

        Duration cost() {
            return per.dividedBy(times);
        }
    }
}
