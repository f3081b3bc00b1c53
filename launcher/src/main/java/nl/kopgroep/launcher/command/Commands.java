package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.kopgroep.launcher.install.Installation;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.part.Parts;
import nl.kopgroep.launcher.process.CommandLine;
import nl.kopgroep.launcher.process.RunRecords;

/** Finds what was asked for and does it. */
public final class Commands {

    private static final String HELP = """
            ./kopgroep COMMAND

              up [--port N]        start everything that isn't running (default port 8400)
              down                 stop everything; the data is kept
              status               what runs, on which ports, since when, with how much memory
              logs NAME            follow the log of one part
              reset [--yes]        stop everything and throw all data away
              import FOLDER        bring a network in from files
              export FOLDER        write a network to files
              reindex              build the search index anew, without a gap
              rebuild SERVICE      build a service's copies of other services' facts anew
              test                 run all tests
              campaign WHAT [SEED] kill processes for a while and check what is left: handover,
                                   messaging, updates, restarts
              benchmark WHAT       hearing: how long after publishing an item is found, told and mailed;
                                   mail: how fast many followers are mailed
              measure-start [TIMES] [--port N]
                                   how long a first start and later ones take, and how much memory

            All take --installation NAME: several platforms can live in one checkout, each on a port of its own.
            up also takes --only PART,PART to start a few parts, --no-demo, and --no-training to leave out the caches
            that make later starts faster.
            """;

    private static final int MEASURED_TIMES = 3;

    private final Path checkout;
    private final Arguments arguments;
    private final Progress progress;

    public Commands(Path checkout, Arguments arguments) {
        this.checkout = checkout;
        this.arguments = arguments;
        this.progress = new Progress(System.out);
    }

    /** Whether options that the launcher does not know are somebody else's. */
    static boolean passesOn(String command) {
        return command.equals("import") || command.equals("export");
    }

    /** @return the exit status */
    public int run() throws IOException, InterruptedException {
        switch (arguments.command()) {
            case "up" ->
                new Up(Installation.open(checkout, arguments.installation(), arguments.port()), arguments, progress)
                        .run();
            case "down" -> new Down(existing(), progress).run();
            case "status" -> {
                return new Status(existing(), progress).show() ? 0 : 1;
            }
            case "reset" -> new Reset(existing(), progress).run(arguments.yes());
            case "logs" -> {
                return follow(first("the name of a part"));
            }
            case "import", "export" -> {
                first("a folder");
                return new Importer(existing()).run(arguments.command(), arguments.rest());
            }
            case "reindex" -> new Operations(existing(), progress).reindex();
            case "rebuild" -> new Operations(existing(), progress).rebuild(first("the name of a service"));
            case "measure-start" -> new MeasuringStart(checkout, arguments, progress).run(times());
            case TrainingRun.NAME ->
                new TrainingRun(existing(), arguments, new RunRecords(existing().runs())).train(progress);
            case "help", "--help", "-h" -> progress.show(HELP);
            default -> throw new Refusal("There is no command '" + arguments.command() + "'. See ./kopgroep help");
        }
        return 0;
    }

    private Installation existing() {
        return Installation.find(checkout, arguments.installation())
                .orElseThrow(() -> new Refusal("There is no installation '" + arguments.installation()
                        + "' here. Start it with ./kopgroep up"));
    }

    private String first(String what) {
        if (arguments.rest().isEmpty()) {
            throw new Refusal("./kopgroep " + arguments.command() + " needs " + what + ". See ./kopgroep help");
        }
        return arguments.rest().getFirst();
    }

    private int times() {
        if (arguments.rest().isEmpty()) {
            return MEASURED_TIMES;
        }
        String times = arguments.rest().getFirst();
        if (!times.matches("[1-9][0-9]?")) {
            throw new Refusal("How often a later start is measured is a number from 1 to 99, not '" + times + "'");
        }
        return Integer.parseInt(times);
    }

    private int follow(String part) throws IOException, InterruptedException {
        Path log = existing().log(part);
        if (!Files.exists(log)) {
            throw new Refusal("There is no log of '" + part + "'. There are parts: "
                    + String.join(
                            ", ",
                            Parts.of(existing(), true).stream().map(Part::name).toList()));
        }
        return new CommandLine(List.of("tail", "-n", "100", "-F", log.toString()), Map.of(), checkout).runVisibly();
    }
}
