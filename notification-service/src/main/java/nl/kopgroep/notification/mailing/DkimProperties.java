package nl.kopgroep.notification.mailing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kopgroep.mail.dkim}. Without a key of its own an installation makes one.
 *
 * @param enabled whether mail is signed here; no, when the mail server behind this signs it
 * @param selector of a key that is given here
 * @param privateKey that key: RSA, PKCS #8, as PEM or as its Base64 alone
 * @param publishAhead how long a new key is shown to be published before it begins to sign
 * @param keepOld how long after that the one before it must stay published, for mail that is still under way
 */
@ConfigurationProperties("kopgroep.mail.dkim")
record DkimProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String selector,
        @Nullable String privateKey,
        @DefaultValue("2d") Duration publishAhead,
        @DefaultValue("14d") Duration keepOld) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "DkimProperties[" + selector + "]";
    }
}
