package nl.kopgroep.importer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code import FOLDER} and {@code export FOLDER --network SLUG}. Leaves with 0 when all went well, 1 when the
 * folder or the platform said no, 2 when the command was not understood.
 */
public final class Main {

    private static final int SHOWN_MISTAKES = 50;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length < 2 || !List.of("import", "export").contains(args[0])) {
            err.println("import FOLDER | export FOLDER --network SLUG   [--url URL] [--issuer URL] [--as ACCOUNT]");
            err.println("Het wachtwoord komt uit KOPGROEP_PASSWORD.");
            return 2;
        }
        Map<String, String> options = options(args);
        try {
            if (args[0].equals("import")) {
                importAll(Path.of(args[1]), options, out);
            } else {
                new Export(api(options), out).run(options.getOrDefault("network", "kopgroep"), Path.of(args[1]));
            }
            return 0;
        } catch (Failure failure) {
            err.println(failure.getMessage());
            return 1;
        } catch (IOException unreadable) {
            err.println("Lezen of schrijven lukt niet: " + unreadable.getMessage());
            return 1;
        }
    }

    private static void importAll(Path path, Map<String, String> options, PrintStream out) throws IOException {
        List<Folder> folders = new ArrayList<>();
        for (Path folder : networkFolders(path)) {
            folders.add(Folder.read(folder));
        }
        List<String> mistakes = folders.stream()
                .flatMap(folder -> folder.mistakes().stream()
                        .map(mistake -> path.relativize(folder.path())
                                .resolve(mistake.toString())
                                .toString()))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new Failure("Er is niets veranderd. Verbeter eerst dit:\n  "
                    + String.join(
                            "\n  ", mistakes.stream().limit(SHOWN_MISTAKES).toList())
                    + (mistakes.size() > SHOWN_MISTAKES ? "\n  en nog " + (mistakes.size() - SHOWN_MISTAKES) : ""));
        }
        Api api = api(options);
        for (Folder folder : folders) {
            out.println("Netwerk " + folder.network());
            new Import(api, folder, out).run();
        }
        out.println("Klaar. Niemand heeft hiervan een bericht gekregen.");
    }

    private static List<Path> networkFolders(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new Failure("Er is geen map " + path + ".");
        }
        if (Folder.holdsNetwork(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.list(path)) {
            List<Path> folders = below.filter(Folder::holdsNetwork).sorted().toList();
            if (folders.isEmpty()) {
                throw new Failure("In " + path + " staat geen network.yml.");
            }
            return folders;
        }
    }

    private static Api api(Map<String, String> options) {
        String url = options.getOrDefault("url", "http://localhost:8400");
        return new Api(
                url,
                options.getOrDefault("issuer", url + "/auth/realms/kopgroep"),
                options.getOrDefault("as", "coordinator@zorgpact.example"),
                System.getenv().getOrDefault("KOPGROEP_PASSWORD", "kopgroep"));
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        return options;
    }
}
