package nl.kopgroep.launcher.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * Passwords and client secrets, random, made when first asked for and kept in a file that only its owner reads. There
 * are no defaults: what is not in the file has never been used.
 */
public final class Secrets {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Installation installation) {
        this.file = installation.folder().resolve("secrets.properties");
    }

    /** The secret of this name, the same each time. */
    public synchronized String secret(String name) {
        Properties known = load();
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            known.setProperty(name, secret);
            store(known);
        }
        return secret;
    }

    private Properties load() {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    /** Whole or not at all: half a file of secrets would lock people out of their own data. */
    private void store(Properties properties) {
        try {
            Path next = file.resolveSibling("secrets.properties.next");
            Files.deleteIfExists(next);
            Files.createFile(next, OWNER_ONLY);
            try (var writer = Files.newBufferedWriter(next)) {
                properties.store(writer, "Made by ./kopgroep; the data can't be read without them");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
