package nl.kopgroep.support.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens count.
 *
 * @param issuer as it stands in the tokens: the public address of the realm
 * @param audience who the token has to be for
 * @param jwkSetUri where the keys are fetched, over the inner network; not asked before the first token comes
 */
@ConfigurationProperties("kopgroep.token")
record TokenProperties(
        String issuer, String audience, @Nullable String jwkSetUri) {}
