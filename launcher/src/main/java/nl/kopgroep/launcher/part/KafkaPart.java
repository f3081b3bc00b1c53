package nl.kopgroep.launcher.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.launcher.install.Folders;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Programs;
import nl.kopgroep.launcher.process.CommandLine;

/** One Kafka broker that is its own controller. */
final class KafkaPart implements Part {

    /** What one broker needs to be a whole cluster; Docker's broker gets the same. */
    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "5"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "5"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // A consumer that starts is served at once; there is nobody to wait for.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // The services make their topics as they need them; a mistyped name has to be an error.
            Map.entry("auto.create.topics.enable", "false"));

    private final Installation installation;
    private final List<String> cacheFlags;
    private Path program;

    KafkaPart(Installation installation) {
        this(installation, List.of());
    }

    private KafkaPart(Installation installation, List<String> cacheFlags) {
        this.installation = installation;
        this.cacheFlags = cacheFlags;
        this.program = installation.programs();
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(installation.ports().kafka(), installation.ports().kafkaController());
    }

    @Override
    public int megabytes() {
        return 250;
    }

    @Override
    public String program() throws IOException {
        return Programs.name(name(), Jvm.jars(library()));
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        program = new Programs(installation.programs()).ensure(program(), folder -> Folders.copy(library(), folder));
        Files.createDirectories(data());
        Files.writeString(configuration(), properties());
        if (!Files.exists(data().resolve("log/meta.properties"))) {
            format();
        }
    }

    @Override
    public CommandLine command() throws IOException {
        List<String> flags = cacheFlags.isEmpty() ? Jvm.reading(Jvm.cache(program)) : cacheFlags;
        return java(flags, "kafka.Kafka", configuration().toString());
    }

    @Override
    public boolean isReady(String logged) {
        return Probe.listens(installation.ports().kafka())
                && (logged.isEmpty() || logged.contains("Kafka Server started"));
    }

    @Override
    public String readiness() {
        return "the broker on port " + installation.ports().kafka();
    }

    @Override
    public Optional<Training> training() {
        Path cache = Jvm.cache(program);
        return Optional.of(new Training(cache, new KafkaPart(Rehearsal.of(installation), Jvm.writing(cache)), false));
    }

    private Path library() {
        return installation.checkout().resolve("launcher/kafka-server/target/lib");
    }

    private Path data() {
        return installation.data(name());
    }

    private Path configuration() {
        return data().resolve("server.properties");
    }

    private String properties() {
        int port = installation.ports().kafka();
        int controller = installation.ports().kafkaController();
        Map<String, String> all = new TreeMap<>(SETTINGS);
        all.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        all.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        all.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        all.put("log.dirs", data().resolve("log").toString());
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private void format() throws IOException, InterruptedException {
        CommandLine format = java(
                List.of(),
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "-t",
                clusterId(),
                "-c",
                configuration().toString());
        if (format.run(installation.log(name())) != 0) {
            throw new IOException("Kafka's storage could not be formatted, see " + installation.log(name()));
        }
    }

    /** As Kafka makes them itself: none that its own tool would take for an option. */
    static String clusterId() {
        String id = "-";
        while (id.startsWith("-")) {
            UUID random = UUID.randomUUID();
            byte[] bytes = java.nio.ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(random.getMostSignificantBits())
                    .putLong(random.getLeastSignificantBits())
                    .array();
            id = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        return id;
    }

    private CommandLine java(List<String> extraFlags, String... mainAndArguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Jvm.java().toString());
        words.addAll(Jvm.flags(64, 256));
        words.addAll(extraFlags);
        words.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.log=warn",
                "-cp",
                Jvm.jars(program).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        words.addAll(List.of(mainAndArguments));
        return new CommandLine(words, Map.of(), installation.folder());
    }
}
