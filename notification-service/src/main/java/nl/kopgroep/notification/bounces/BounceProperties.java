package nl.kopgroep.notification.bounces;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mail that comes back is taken in, under {@code kopgroep.bounces}.
 *
 * @param port to which the mail server delivers what is for {@code bounce+...} by SMTP; 0 for any free one, -1 for
 *     an installation to which no mail can come back
 * @param address of this machine on which that port listens; never one that the internet reaches
 */
@ConfigurationProperties("kopgroep.bounces")
record BounceProperties(
        @DefaultValue("-1") int port,
        @DefaultValue("127.0.0.1") String address) {}
