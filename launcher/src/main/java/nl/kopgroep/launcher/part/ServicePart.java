package nl.kopgroep.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Programs;
import nl.kopgroep.launcher.process.CommandLine;
import nl.kopgroep.launcher.process.RunningProcess.Stop;

/** One of our Spring Boot applications, from its jar, taken apart because that starts faster. */
final class ServicePart implements Part {

    private final Installation installation;
    private final ServiceDescription service;
    private final List<String> cacheFlags;
    private Path program;

    ServicePart(Installation installation, ServiceDescription service) {
        this(installation, service, List.of());
    }

    private ServicePart(Installation installation, ServiceDescription service, List<String> cacheFlags) {
        this.installation = installation;
        this.service = service;
        this.cacheFlags = cacheFlags;
        this.program = installation.programs();
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public List<Integer> ports() {
        List<Integer> ports = new ArrayList<>(List.of(service.port(), service.managementPort()));
        String bounces = service.environment().get("KOPGROEP_BOUNCES_PORT");
        if (bounces != null) {
            ports.add(Integer.valueOf(bounces));
        }
        return ports;
    }

    @Override
    public int megabytes() {
        return service.heapMegabytes() + 110;
    }

    @Override
    public Set<String> needs() {
        return service.needs();
    }

    @Override
    public String program() throws IOException {
        return Programs.name(name(), List.of(builtJar()));
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Path jar = builtJar();
        program = new Programs(installation.programs()).ensure(program(), folder -> takeApart(jar, folder));
    }

    @Override
    public CommandLine command() throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Jvm.java().toString());
        words.addAll(Jvm.flags(48, service.heapMegabytes()));
        words.addAll(cacheFlags.isEmpty() ? Jvm.reading(Jvm.cache(program)) : cacheFlags);
        words.addAll(List.of("-jar", Jvm.jars(program).getFirst().toString()));
        return new CommandLine(words, service.environment(), installation.folder());
    }

    @Override
    public boolean isReady(String logged) throws InterruptedException {
        return Probe.answers(readiness());
    }

    @Override
    public String readiness() {
        return "http://127.0.0.1:" + service.managementPort() + "/actuator/health/readiness";
    }

    @Override
    public Stop stop() {
        return new Stop("TERM", FIRST);
    }

    /** Spring ends the rehearsal itself before anything listens or consumes, so it may run beside the real one. */
    @Override
    public Optional<Training> training() {
        Path cache = Jvm.cache(program);
        List<String> flags = new ArrayList<>(Jvm.writing(cache));
        flags.add("-Dspring.context.exit=onRefresh");
        return Optional.of(new Training(cache, new ServicePart(installation, service, flags), true));
    }

    private Path builtJar() throws IOException {
        Path target = installation.checkout().resolve(service.name()).resolve("target");
        if (Files.isDirectory(target)) {
            for (Path jar : Jvm.jars(target)) {
                String name = jar.getFileName().toString();
                if (name.startsWith(service.name()) && !name.contains("-sources") && !name.contains("-tests")) {
                    return jar;
                }
            }
        }
        throw new IOException(service.name() + " is not built: there is no jar in " + target);
    }

    private void takeApart(Path jar, Path folder) throws IOException, InterruptedException {
        Path apart = folder.resolve("apart");
        CommandLine extract = new CommandLine(
                List.of(
                        Jvm.java().toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        apart.toString()),
                Map.of(),
                installation.folder());
        if (extract.run(installation.log(name())) != 0 || !Files.isDirectory(apart)) {
            throw new IOException(jar + " is not a Spring Boot application, see " + installation.log(name()));
        }
        try (var files = Files.list(apart)) {
            for (Path file : files.toList()) {
                Files.move(file, folder.resolve(file.getFileName()));
            }
        }
        Files.delete(apart);
    }
}
