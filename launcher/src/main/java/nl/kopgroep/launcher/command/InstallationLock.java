package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.kopgroep.launcher.install.Installation;

/** One launcher at a time changes an installation. The system lets go when the launcher ends, however it ends. */
final class InstallationLock implements AutoCloseable {

    private final FileChannel channel;

    private InstallationLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Refusal when another has it */
    static InstallationLock take(Installation installation) throws IOException {
        Path file = installation.folder().resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new Refusal("Another ./kopgroep (process "
                    + Files.readString(file).strip()
                    + ") is busy with installation '" + installation.name() + "'. Wait until it has ended, or end it"
                    + " with Ctrl-C.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new InstallationLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
