package nl.kopgroep.launcher.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.process.CommandLine;

/** A process that does next to nothing. Ready when it has said so. */
record SleepingPart(
        String name,
        String program,
        List<Integer> ports,
        Set<String> needs,
        String script,
        int megabytes,
        Path directory)
        implements Part {

    static SleepingPart named(String name, Path directory) {
        return new SleepingPart(name, name + "-1", List.of(), Set.of(), "echo ready; sleep 300", 1, directory);
    }

    SleepingPart builtAs(String another) {
        return new SleepingPart(name, another, ports, needs, script, megabytes, directory);
    }

    SleepingPart needing(String... names) {
        return new SleepingPart(name, program, ports, Set.of(names), script, megabytes, directory);
    }

    SleepingPart running(String other) {
        return new SleepingPart(name, program, ports, needs, other, megabytes, directory);
    }

    SleepingPart on(int port) {
        return new SleepingPart(name, program, List.of(port), needs, script, megabytes, directory);
    }

    SleepingPart taking(int much) {
        return new SleepingPart(name, program, ports, needs, script, much, directory);
    }

    @Override
    public void prepare() {}

    @Override
    public CommandLine command() {
        return new CommandLine(List.of("bash", "-c", script), Map.of(), directory);
    }

    @Override
    public boolean isReady(String logged) {
        return logged.contains("ready");
    }

    @Override
    public String readiness() {
        return "its word";
    }

    @Override
    public boolean worthAnotherTry(String logged) {
        return logged.contains("try again");
    }
}
