package nl.kopgroep.launcher.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One platform on this machine. Its name prefixes everything it has in shared servers; everything it keeps is in
 * {@code .kopgroep/<name>}.
 *
 * @param checkout the folder that the script {@code kopgroep} is in
 * @param name lower-case letters, digits and underscores: it becomes part of database, topic and realm names
 */
public record Installation(Path checkout, String name, Ports ports) {

    public static final String DEFAULT_NAME = "kopgroep";

    /** The one that first starts are measured on: it unpacks its programs itself and takes none away from others. */
    public static final String MEASURED = "measured";

    private static final String HOME = ".kopgroep";
    private static final String SETTINGS = "settings.properties";

    public Installation {
        requireName(name);
    }

    /**
     * The installation of this name, made on this port if it is not there yet.
     *
     * @param port null: the port it was made on, or the default one
     * @throws IllegalArgumentException when it was made on another port, which its realm and its links know
     */
    public static Installation open(Path checkout, String name, @Nullable Integer port) {
        Optional<Installation> known = find(checkout, name);
        if (known.isPresent()) {
            int made = known.get().ports().base();
            if (port != null && port != made) {
                throw new IllegalArgumentException("Installation '" + name + "' was made on port " + made
                        + ", and its links and logins know that port. Leave --port out, or take another name with"
                        + " --installation, or empty this one with: ./kopgroep reset --installation " + name);
            }
            return known.get();
        }
        Installation made = new Installation(checkout, name, new Ports(port == null ? Ports.DEFAULT_BASE : port));
        made.write();
        return made;
    }

    /** The installation of this name, if there is one. */
    public static Optional<Installation> find(Path checkout, String name) {
        Path settings = folder(checkout, requireName(name)).resolve(SETTINGS);
        if (!Files.exists(settings)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(
                new Installation(checkout, name, new Ports(Integer.parseInt(properties.getProperty("port")))));
    }

    /** All installations of a checkout. */
    public static List<Installation> all(Path checkout) throws IOException {
        Path home = checkout.resolve(HOME);
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var folders = Files.list(home)) {
            return folders.filter(folder -> Files.exists(folder.resolve(SETTINGS)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .flatMap(name -> find(checkout, name).stream())
                    .toList();
        }
    }

    public Path folder() {
        return folder(checkout, name);
    }

    public Path data(String part) {
        return folder().resolve("data").resolve(part);
    }

    public Path log(String part) {
        return folder().resolve("logs").resolve(part + ".log");
    }

    public Path runs() {
        return folder().resolve("run");
    }

    /** Shared by the installations of this checkout: unpacked programs are the same for each. */
    public Path programs() {
        return name.equals(MEASURED)
                ? folder().resolve("programs")
                : checkout.resolve(HOME).resolve("programs");
    }

    public String database(String service) {
        return name + "_" + service;
    }

    private static Path folder(Path checkout, String name) {
        return checkout.resolve(HOME).resolve(name);
    }

    private static String requireName(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,30}") || name.equals("programs")) {
            throw new IllegalArgumentException("An installation's name has lower-case letters, digits and underscores"
                    + " only, starts with a letter and is not 'programs'; '" + name + "' won't do");
        }
        return name;
    }

    private void write() {
        try {
            Files.createDirectories(
                    folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(folder().resolve("logs"));
            Files.createDirectories(runs());
            Files.writeString(folder().resolve(SETTINGS), "port=" + ports.base() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
