package nl.kopgroep.launcher.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Programs as they run: unpacked once under a name that says what is in them, and never changed after. So a build
 * beside a running platform takes nothing away from it, and what was unpacked by half is never taken for whole.
 */
public final class Programs {

    /** Fills an empty folder with a program. */
    public interface Unpacking {
        void into(Path folder) throws IOException, InterruptedException;
    }

    private final Path folder;

    public Programs(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder with this program, unpacked first if it isn't there. Waits when another launcher is unpacking.
     *
     * @param fingerprint of what it is made from, see {@link #fingerprint}
     */
    public Path ensure(String name, String fingerprint, Unpacking unpacking) throws IOException, InterruptedException {
        Path program = folder.resolve(name + "-" + fingerprint);
        if (Files.isDirectory(program)) {
            return program;
        }
        Files.createDirectories(folder);
        synchronized (Programs.class) {
            try (FileChannel lock = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.isDirectory(program)) {
                    unpack(program, unpacking);
                }
            }
        }
        return program;
    }

    private void unpack(Path program, Unpacking unpacking) throws IOException, InterruptedException {
        Path half = folder.resolve(program.getFileName() + ".half");
        Folders.remove(half);
        Files.createDirectories(half);
        unpacking.into(half);
        Files.move(half, program, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Changes when a file's name or content does, and only then: a build that changes nothing gives the same. */
    public static String fingerprint(List<Path> files) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        for (Path file : files.stream().sorted().toList()) {
            sum.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum.update(buffer, 0, read);
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }

    /** All files below a folder. */
    public static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
