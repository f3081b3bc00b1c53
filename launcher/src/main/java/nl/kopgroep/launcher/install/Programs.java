package nl.kopgroep.launcher.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Programs as they run: unpacked once under a name that says what is in them, and never changed after. So a build
 * beside a running platform takes nothing away from it, and what was unpacked by half is never taken for whole.
 */
public final class Programs {

    /** Fills an empty folder with a program. */
    public interface Unpacking {
        void into(Path folder) throws IOException, InterruptedException;
    }

    private static final String HALF = ".half";
    private static final Duration YOUTH = Duration.ofMinutes(10);
    private static final Map<List<Stamp>, String> FINGERPRINTS = new ConcurrentHashMap<>();

    private final Path folder;

    public Programs(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder with this program, unpacked first if it isn't there. Waits when another launcher is unpacking.
     *
     * @param name says what it is made from, see {@link #name}
     */
    public Path ensure(String name, Unpacking unpacking) throws IOException, InterruptedException {
        Path program = folder.resolve(name);
        if (Files.isDirectory(program)) {
            return program;
        }
        Files.createDirectories(folder);
        synchronized (Programs.class) {
            try (FileChannel lock = lock();
                    var held = lock.lock()) {
                if (held.isValid() && !Files.isDirectory(program)) {
                    unpack(program, unpacking);
                }
            }
        }
        return program;
    }

    /**
     * Removes all but these, and what was unpacked by half. What is young stays: another launcher may be about to start
     * it. Does nothing while another launcher is unpacking.
     *
     * @return how many were removed
     */
    public int removeAllBut(Set<String> needed) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int removed = 0;
        synchronized (Programs.class) {
            try (FileChannel lock = lock();
                    @Nullable FileLock held = lock.tryLock()) {
                for (Path program : held == null ? List.<Path>of() : programs()) {
                    String name = program.getFileName().toString();
                    if (name.endsWith(HALF) || !needed.contains(name) && isOld(program)) {
                        Folders.remove(program);
                        removed++;
                    }
                }
            }
        }
        return removed;
    }

    private FileChannel lock() throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private List<Path> programs() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private static boolean isOld(Path program) throws IOException {
        return Files.getLastModifiedTime(program)
                .toInstant()
                .isBefore(Instant.now().minus(YOUTH));
    }

    private void unpack(Path program, Unpacking unpacking) throws IOException, InterruptedException {
        Path half = folder.resolve(program.getFileName() + HALF);
        Folders.remove(half);
        Files.createDirectories(half);
        unpacking.into(half);
        Files.move(half, program, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A name that changes when a file's name or content does, and only then: a build that changes nothing gives the same.
     */
    public static String name(String part, List<Path> files) throws IOException {
        List<Path> sorted = files.stream().sorted().toList();
        List<Stamp> stamps = new ArrayList<>();
        for (Path file : sorted) {
            stamps.add(new Stamp(file, Files.getLastModifiedTime(file), Files.size(file)));
        }
        String known = FINGERPRINTS.get(stamps);
        String fingerprint = known == null ? fingerprint(sorted) : known;
        FINGERPRINTS.put(stamps, fingerprint);
        return part + "-" + fingerprint;
    }

    /** Reading some hundred megabytes once is enough for one start. */
    private record Stamp(Path file, FileTime changed, long size) {}

    private static String fingerprint(List<Path> files) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        for (Path file : files) {
            sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum.update(buffer, 0, read);
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
