package nl.kopgroep.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Secrets;
import nl.kopgroep.launcher.process.CommandLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} can't be run where this is written; that it says the same as the launcher can be held. */
@SuppressWarnings({"unchecked", "NullAway"})
class ComposeParityTest {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    /** Only needed because a container has an address of its own. */
    private static final Set<String> ONLY_IN_A_CONTAINER = Set.of("JAVA_TOOL_OPTIONS", "KOPGROEP_TRUSTED_PROXIES");

    @TempDir
    private Path folder;

    private Map<String, Map<String, Object>> services;
    private Properties versions;
    private Installation installation;

    @BeforeEach
    void read() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(CHECKOUT.resolve("docker-compose.yml")));
        services = (Map<String, Map<String, Object>>) compose.get("services");
        versions = new Properties();
        try (var in = Part.class.getResourceAsStream("/nl/kopgroep/launcher/versions.properties")) {
            versions.load(in);
        }
        installation = Installation.open(folder, "kopgroep", null);
    }

    @Test
    void it_has_the_same_parts() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Parts.of(installation, true).stream().map(Part::name).toList());
    }

    @Test
    void the_servers_have_the_versions_of_the_local_ones() {
        assertThat(services.get("postgresql").get("image"))
                .isEqualTo("postgres:" + versions.getProperty("postgresql").replaceAll("\\.0$", ""));
        assertThat(services.get("kafka").get("image")).isEqualTo("apache/kafka:" + versions.getProperty("kafka"));
        assertThat(services.get("elasticsearch").get("image"))
                .isEqualTo("docker.elastic.co/elasticsearch/elasticsearch:" + versions.getProperty("elasticsearch"));
        assertThat(services.get("keycloak").get("image"))
                .isEqualTo("quay.io/keycloak/keycloak:" + versions.getProperty("keycloak"));
    }

    @Test
    void postgresql_has_the_same_settings_and_databases() throws IOException {
        assertThat((List<String>) services.get("postgresql").get("command"))
                .containsAll(PostgresPart.SETTINGS.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
        assertThat(List.of(environment("postgresql").get("POSTGRES_INITDB_ARGS").split("\\s+")))
                .containsExactlyInAnyOrderElementsOf(PostgresPart.INITDB_ARGUMENTS);
        String script = Files.readString(CHECKOUT.resolve("docker/postgresql/databases.sh"));
        Parts.DATABASE_OWNERS.forEach(owner -> assertThat(script)
                .contains("ensure " + owner + " \"$" + owner.toUpperCase(Locale.ROOT) + "_PASSWORD\""));
    }

    @Test
    void kafka_has_the_same_settings() {
        Map<String, String> expected = KafkaPart.SETTINGS.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> "KAFKA_"
                                + setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                        Map.Entry::getValue));
        assertThat(environment("kafka")).containsAllEntriesOf(expected);
    }

    @Test
    void keycloak_has_the_same_options_and_variables() throws IOException {
        List<String> command = (List<String>) services.get("keycloak").get("command");
        assertThat(command).containsAll(KeycloakPart.BUILD_OPTIONS);
        assertThat(command)
                .containsAll(KeycloakPart.START_OPTIONS.stream()
                        .filter(option -> !option.equals("--optimized"))
                        .toList());
        Set<String> variables = new HashSet<>(environment("keycloak").keySet());
        variables.remove("JAVA_OPTS_KC_HEAP");
        assertThat(variables)
                .isEqualTo(new KeycloakPart(installation, new Secrets(installation), false)
                        .command()
                        .environment()
                        .keySet());
    }

    @Test
    void the_services_get_the_same_variables_and_ports() {
        for (ServiceDescription service : new Services(installation, new Secrets(installation), false).all()) {
            Map<String, String> environment = environment(service.name());
            Set<String> variables = new HashSet<>(environment.keySet());
            variables.removeAll(ONLY_IN_A_CONTAINER);
            assertThat(variables)
                    .as(service.name())
                    .isEqualTo(service.environment().keySet());
            assertThat(environment)
                    .as(service.name())
                    .containsEntry("SERVER_PORT", String.valueOf(service.port()))
                    .containsEntry("MANAGEMENT_SERVER_PORT", String.valueOf(service.managementPort()));
        }
    }

    /** What runs on one machine needs no word about it, and would look for it in its own container there. */
    @Test
    void what_a_service_finds_on_its_own_machine_by_default_it_is_told_in_a_container() throws IOException {
        for (String service : List.of("network-service", "content-service", "notification-service")) {
            Set<String> needed =
                    local(CHECKOUT.resolve("service-support/src/main/resources/kopgroep-defaults.properties"));
            needed.addAll(local(CHECKOUT.resolve(service + "/src/main/resources/application.properties")));
            assertThat(environment(service).keySet()).as(service).containsAll(needed);
        }
        Set<String> needed = Pattern.compile("\\$\\{([A-Z_]+):[^}]*(127\\.0\\.0\\.1|localhost)")
                .matcher(Files.readString(CHECKOUT.resolve("gateway/src/main/resources/application.yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(needed).isNotEmpty();
        assertThat(environment("gateway").keySet()).containsAll(needed);
    }

    private static Set<String> local(Path properties) throws IOException {
        Properties defaults = new Properties();
        try (var in = Files.newInputStream(properties)) {
            defaults.load(in);
        }
        return defaults.stringPropertyNames().stream()
                .filter(name -> defaults.getProperty(name).matches(".*(127\\.0\\.0\\.1|localhost).*"))
                // The health check asks from inside; and how it calls itself to the mail server is nobody's address.
                .filter(name -> !name.equals("management.server.address") && !name.endsWith("smtp.localhost"))
                .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
                .collect(Collectors.toSet());
    }

    @Test
    void only_the_gateway_can_be_reached_and_only_from_this_machine() {
        services.forEach((name, service) -> {
            if (name.equals("gateway")) {
                assertThat((List<String>) service.get("ports")).containsExactly("127.0.0.1:8400:8400");
            } else {
                assertThat(service).as(name).doesNotContainKey("ports");
            }
        });
    }

    @Test
    void each_has_a_health_check_and_what_is_stored_has_a_volume() {
        services.forEach((name, service) -> assertThat(service).as(name).containsKey("healthcheck"));
        for (String stored : List.of("postgresql", "kafka", "elasticsearch", "mailbox")) {
            assertThat((List<String>) services.get(stored).get("volumes"))
                    .anyMatch(volume -> volume.startsWith(stored + ":"));
        }
    }

    @Test
    void no_secret_has_a_default() throws IOException {
        String example = Files.readString(CHECKOUT.resolve("docker/.env.example"));
        for (String name : services.keySet()) {
            environment(name).forEach((variable, value) -> {
                if (variable.equals("KOPGROEP_DEMO_PASSWORD")) {
                    assertThat(value)
                            .as("no demo unless docker/demo.yml asks for it")
                            .isEqualTo("${KOPGROEP_DEMO_PASSWORD:-}");
                } else if (variable.matches(".*(PASSWORD|SECRET)")) {
                    assertThat(value).as(variable).matches("\\$\\{[A-Z_]+:\\?set it in \\.env}");
                    assertThat(example).contains("\n" + value.replaceAll("\\$\\{([A-Z_]+).*", "$1") + "=\n");
                }
            });
        }
    }

    @Test
    void compose_can_read_it() throws Exception {
        assumeTrue(CommandLine.onPath("docker-compose"), "docker-compose is not installed, so nothing parsed the file");
        Path environment = folder.resolve("env");
        Files.writeString(
                environment,
                Files.readString(CHECKOUT.resolve("docker/.env.example")).replaceAll("(?m)=$", "=something"));
        CommandLine command = new CommandLine(
                List.of(
                        "docker-compose",
                        "--env-file",
                        environment.toString(),
                        "-f",
                        CHECKOUT.resolve("docker-compose.yml").toString(),
                        "-f",
                        CHECKOUT.resolve("docker/demo.yml").toString(),
                        "config",
                        "--quiet"),
                Map.of(),
                CHECKOUT);
        Path log = folder.resolve("log");
        assertThat(command.run(log)).as(Files.readString(log)).isZero();
    }

    private Map<String, String> environment(String service) {
        return ((Map<String, Object>) services.get(service).getOrDefault("environment", Map.of()))
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
