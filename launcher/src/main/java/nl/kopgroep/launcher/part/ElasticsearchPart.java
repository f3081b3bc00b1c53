package nl.kopgroep.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kopgroep.elasticsearch.process.ElasticsearchCommand;
import nl.kopgroep.launcher.install.Folders;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Programs;
import nl.kopgroep.launcher.process.CommandLine;

/** One Elasticsearch node. What it holds can be made again from PostgreSQL. */
final class ElasticsearchPart implements Part {

    private final Installation installation;
    private final List<String> cacheFlags;
    private Path program;

    ElasticsearchPart(Installation installation) {
        this(installation, List.of());
    }

    private ElasticsearchPart(Installation installation, List<String> cacheFlags) {
        this.installation = installation;
        this.cacheFlags = cacheFlags;
        this.program = installation.programs();
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public List<Integer> ports() {
        return List.of(installation.ports().elasticsearch());
    }

    @Override
    public int megabytes() {
        return 400;
    }

    @Override
    public String program() throws IOException {
        List<Path> jars = Jvm.jars(module());
        jars.addAll(Jvm.jars(module().resolve("lib")));
        return Programs.name(name(), jars);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        program = new Programs(installation.programs()).ensure(program(), folder -> {
            Path target = Files.createDirectories(folder.resolve("target"));
            for (Path jar : Jvm.jars(module())) {
                Files.copy(jar, target.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Folders.copy(module().resolve("lib"), target.resolve("lib"));
        });
        Files.createDirectories(installation.data(name()));
    }

    @Override
    public CommandLine command() {
        List<String> flags = new ArrayList<>(List.of("-Xms128m", "-Xmx384m", "-XX:+ExitOnOutOfMemoryError"));
        flags.addAll(cacheFlags.isEmpty() ? Jvm.reading(Jvm.cache(program)) : cacheFlags);
        List<String> words = new ElasticsearchCommand(program)
                .command(Jvm.java(), flags, installation.ports().elasticsearch(), installation.data(name()), null);
        return new CommandLine(words, Map.of(), installation.folder());
    }

    @Override
    public boolean isReady(String logged) throws InterruptedException {
        return Probe.answers(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
    }

    @Override
    public String readiness() {
        return url() + "/_cluster/health";
    }

    @Override
    public Optional<Training> training() {
        Path cache = Jvm.cache(program);
        return Optional.of(
                new Training(cache, new ElasticsearchPart(Rehearsal.of(installation), Jvm.writing(cache)), false));
    }

    private Path module() {
        return installation.checkout().resolve("embedded-elasticsearch/target");
    }

    private String url() {
        return "http://127.0.0.1:" + installation.ports().elasticsearch();
    }
}
