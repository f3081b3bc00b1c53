package nl.kopgroep.launcher.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.install.Programs;
import nl.kopgroep.launcher.process.CommandLine;

/** Takes all mail of the demo and shows it; nothing leaves the machine. */
final class MailboxPart implements Part {

    private final Installation installation;
    private final List<String> cacheFlags;
    private Path program;

    MailboxPart(Installation installation) {
        this(installation, List.of());
    }

    private MailboxPart(Installation installation, List<String> cacheFlags) {
        this.installation = installation;
        this.cacheFlags = cacheFlags;
        this.program = installation.programs();
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public List<Integer> ports() {
        return List.of(installation.ports().smtp(), installation.ports().mailbox());
    }

    @Override
    public int megabytes() {
        return 90;
    }

    @Override
    public String program() throws IOException {
        return Programs.name(name(), jars());
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        program = new Programs(installation.programs()).ensure(program(), folder -> {
            for (Path jar : jars()) {
                Files.copy(jar, folder.resolve(jar.getFileName()));
            }
        });
        Files.createDirectories(installation.data(name()));
    }

    @Override
    public CommandLine command() throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Jvm.java().toString());
        words.addAll(Jvm.flags(16, 64));
        words.addAll(cacheFlags.isEmpty() ? Jvm.reading(Jvm.cache(program)) : cacheFlags);
        words.addAll(List.of(
                "-cp",
                Jvm.jars(program).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "nl.kopgroep.mailbox.Mailbox"));
        return new CommandLine(
                words,
                Map.of(
                        "MAILBOX_SMTP_PORT", String.valueOf(installation.ports().smtp()),
                        "MAILBOX_HTTP_PORT", String.valueOf(installation.ports().mailbox()),
                        "MAILBOX_FOLDER", installation.data(name()).toString()),
                installation.folder());
    }

    @Override
    public boolean isReady(String logged) throws InterruptedException {
        return Probe.listens(installation.ports().smtp()) && Probe.answers(readiness());
    }

    @Override
    public String readiness() {
        return "http://127.0.0.1:" + installation.ports().mailbox() + "/mailbox/api/health";
    }

    @Override
    public Optional<Training> training() {
        Path cache = Jvm.cache(program);
        return Optional.of(new Training(cache, new MailboxPart(Rehearsal.of(installation), Jvm.writing(cache)), false));
    }

    private List<Path> jars() throws IOException {
        Path target = installation.checkout().resolve("mailbox/target");
        List<Path> jars = Jvm.jars(target);
        jars.addAll(Jvm.jars(target.resolve("lib")));
        return jars;
    }
}
