package nl.kopgroep.notification.following;

import java.time.Duration;
import nl.kopgroep.notification.work.Worker;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets links to stop a mail that are years old. Each mail has a link of its own, of which only the hash is kept, so
 * that none can be given out twice: without an end their number would grow with every mail. Whoever still gets mail has
 * a newer link, which stops all that the old one did; a person's newest link in a network is kept for as
 * long as she exists.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForgettingOldLinks.Keeping.class)
class ForgettingOldLinks {

    private static final int AT_A_TIME = 5_000;

    /**
     * What an operator may set under {@code kopgroep.links}.
     *
     * @param keep how long a link works at least
     */
    @ConfigurationProperties("kopgroep.links")
    record Keeping(@DefaultValue("1095d") Duration keep) {}

    @Bean
    Worker forgettingLinksWorker(JdbcClient jdbc, Keeping keeping) {
        return new Worker(
                "forgetting-links",
                Duration.ofHours(6),
                () -> jdbc.sql("""
                delete from unsubscribe_token where token_hash in (
                    select old.token_hash from unsubscribe_token old
                    where old.created_at < now() - ? * interval '1 second'
                      and exists (select from unsubscribe_token newer where newer.person_id = old.person_id
                          and newer.network_id = old.network_id and newer.created_at > old.created_at
                          and newer.subscription_ids @> old.subscription_ids
                          and (old.subscription_ids <> '{}' or newer.subscription_ids = '{}'
                              and newer.item_id is not distinct from old.item_id))
                    limit ?)""")
                                .params(keeping.keep().toSeconds(), AT_A_TIME)
                                .update()
                        == AT_A_TIME);
    }
}
