package nl.kopgroep.launcher.part;

import java.util.ArrayList;
import java.util.List;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Secrets;

/** All parts of the platform, in the order in which it is best to start them. */
public final class Parts {

    /** Who has a database, and a role of the same name. */
    static final List<String> DATABASE_OWNERS = List.of("network", "content", "notification", "gateway", "keycloak");

    private Parts() {}

    /** @param demo with the accounts that everybody knows the password of */
    public static List<Part> of(Installation installation, boolean demo) {
        Secrets secrets = new Secrets(installation);
        List<Part> parts = new ArrayList<>();
        parts.add(new PostgresPart(installation, secrets, DATABASE_OWNERS));
        parts.add(new KafkaPart(installation));
        // Keycloak takes longest, so everything else starts beside it.
        parts.add(new KeycloakPart(installation, secrets, demo));
        parts.add(new ElasticsearchPart(installation));
        new Services(installation, secrets, demo)
                .all()
                .forEach(service -> parts.add(new ServicePart(installation, service)));
        parts.add(new MailboxPart(installation));
        return parts;
    }
}
