package nl.kopgroep.notification.telling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kopgroep.updates}.
 *
 * @param keep how long it is remembered who was told what, and what became of the mail about it
 */
@ConfigurationProperties("kopgroep.updates")
public record Keeping(@DefaultValue("365d") Duration keep) {}
