package nl.kopgroep.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this installation is called, where people reach it and where its parts are.
 *
 * @param installation the name that prefixes databases, the realm, the session cookie and its table
 * @param publicUrl the one origin people see, without a slash at the end
 * @param issuer who signs the tokens, as the tokens name it: a public address
 * @param keycloakUrl where the gateway itself reaches Keycloak, including its {@code /auth}
 * @param portalClientSecret the secret of the client {@code portal}
 * @param mailboxUrl a mailbox to look into; only a local installation has one
 * @param portalDir the built portal; without it the files on the class path are served
 * @param securityContact where a finder of a weakness turns to
 */
@ConfigurationProperties("kopgroep")
public record Installation(
        String installation,
        URI publicUrl,
        String issuer,
        URI keycloakUrl,
        String portalClientSecret,
        URI networkUrl,
        URI contentUrl,
        URI notificationUrl,
        @Nullable URI mailboxUrl,
        @Nullable String portalDir,
        String securityContact) {

    /** True when people reach this installation over TLS, whoever ends it. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Only this origin may set a cookie with the prefix {@code __Host-}, and only over TLS. */
    public String sessionCookie() {
        return (isSecure() ? "__Host-" : "") + installation + "-session";
    }

    public String sessionTable() {
        return installation.replace('-', '_') + "_session";
    }

    /** The address of one of the realm's OpenID Connect endpoints, as the gateway reaches it. */
    public String endpoint(String name) {
        return keycloakUrl + "/realms/" + installation + "/protocol/openid-connect/" + name;
    }

    /** The same endpoint as a browser reaches it. */
    public String publicEndpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }
}
