package nl.kopgroep.launcher.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Ports;
import nl.kopgroep.launcher.install.Secrets;

/** The services as data. {@code docker-compose.yml} gives each the same variables; a test compares them. */
final class Services {

    private static final String LOOPBACK = "127.0.0.1";

    private final Installation installation;
    private final Ports ports;
    private final Secrets secrets;
    private final boolean demo;

    Services(Installation installation, Secrets secrets, boolean demo) {
        this.installation = installation;
        this.ports = installation.ports();
        this.secrets = secrets;
        this.demo = demo;
    }

    List<ServiceDescription> all() {
        return List.of(
                new ServiceDescription(
                        "network-service",
                        ports.networkService(),
                        ports.networkServiceManagement(),
                        192,
                        Set.of("postgresql", "kafka"),
                        common(ports.networkService(), ports.networkServiceManagement())
                                .with(database("network"))
                                .with(Map.of(
                                        "KOPGROEP_KEYCLOAK_CLIENT_SECRET",
                                        secrets.secret("keycloak.network-service"),
                                        // The people of a demo can sign in at once; elsewhere nobody has this password.
                                        "KOPGROEP_DEMO_PASSWORD",
                                        demo ? "kopgroep" : ""))
                                .with(mail())
                                .variables()),
                new ServiceDescription(
                        "content-service",
                        ports.contentService(),
                        ports.contentServiceManagement(),
                        192,
                        Set.of("postgresql", "kafka"),
                        common(ports.contentService(), ports.contentServiceManagement())
                                .with(database("content"))
                                .with(Map.of("KOPGROEP_ELASTICSEARCH_URL", http(ports.elasticsearch())))
                                .variables()),
                new ServiceDescription(
                        "notification-service",
                        ports.notificationService(),
                        ports.notificationServiceManagement(),
                        192,
                        Set.of("postgresql", "kafka"),
                        common(ports.notificationService(), ports.notificationServiceManagement())
                                .with(database("notification"))
                                .with(mail())
                                .with(Map.of(
                                        "KOPGROEP_BOUNCES_PORT",
                                        String.valueOf(ports.bounces()),
                                        "KOPGROEP_BOUNCES_ADDRESS",
                                        LOOPBACK))
                                .variables()),
                new ServiceDescription(
                        "gateway",
                        ports.gateway(),
                        ports.gatewayManagement(),
                        160,
                        Set.of("postgresql"),
                        common(ports.gateway(), ports.gatewayManagement())
                                .with(database("gateway"))
                                .with(Map.of(
                                        "KOPGROEP_PORTAL_CLIENT_SECRET",
                                        secrets.secret("keycloak.portal"),
                                        "KOPGROEP_NETWORK_URL",
                                        http(ports.networkService()),
                                        "KOPGROEP_CONTENT_URL",
                                        http(ports.contentService()),
                                        "KOPGROEP_NOTIFICATION_URL",
                                        http(ports.notificationService()),
                                        "KOPGROEP_MAILBOX_URL",
                                        http(ports.mailbox()),
                                        "KOPGROEP_PORTAL_DIR",
                                        installation
                                                .checkout()
                                                .resolve("portal/dist")
                                                .toString()))
                                .variables()));
    }

    private Environment common(int port, int managementPort) {
        return new Environment(Map.of(
                "KOPGROEP_INSTALLATION",
                installation.name(),
                "KOPGROEP_PUBLIC_URL",
                ports.publicUrl(),
                "KOPGROEP_ISSUER",
                ports.publicUrl() + "/auth/realms/" + installation.name(),
                "KOPGROEP_KEYCLOAK_URL",
                http(ports.keycloak()) + "/auth",
                "SERVER_ADDRESS",
                LOOPBACK,
                "SERVER_PORT",
                String.valueOf(port),
                "MANAGEMENT_SERVER_PORT",
                String.valueOf(managementPort),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                LOOPBACK + ":" + ports.kafka()));
    }

    private Map<String, String> database(String service) {
        String name = installation.database(service);
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://" + LOOPBACK + ":" + ports.postgresql() + "/" + name,
                "SPRING_DATASOURCE_USERNAME",
                name,
                "SPRING_DATASOURCE_PASSWORD",
                secrets.secret("database." + service));
    }

    private Map<String, String> mail() {
        return Map.of("SPRING_MAIL_HOST", LOOPBACK, "SPRING_MAIL_PORT", String.valueOf(ports.smtp()));
    }

    private static String http(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }

    private record Environment(Map<String, String> variables) {
        Environment with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(variables);
            all.putAll(more);
            return new Environment(Map.copyOf(all));
        }
    }
}
