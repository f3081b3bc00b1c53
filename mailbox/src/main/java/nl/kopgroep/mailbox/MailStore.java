package nl.kopgroep.mailbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Mails as files, one each, with the envelope in front. What was taken is on disk before the sender hears so. */
final class MailStore {

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListMap<String, Mail> mails = new ConcurrentSkipListMap<>();

    private MailStore(Path folder) {
        this.folder = folder;
    }

    static MailStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        MailStore store = new MailStore(folder);
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString();
                store.remember(
                        Mail.parse(name.substring(0, name.length() - SUFFIX.length()), Files.readAllBytes(file)));
            }
        }
        return store;
    }

    /** Returns when it is on disk. */
    Mail take(String sender, List<String> recipients, byte[] content) throws IOException {
        String id = nextId();
        byte[] envelope = Mail.envelope(sender, recipients, Instant.now()).getBytes(StandardCharsets.UTF_8);
        Path next = folder.resolve(id + ".next");
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(new ByteBuffer[] {ByteBuffer.wrap(envelope), ByteBuffer.wrap(content)});
            channel.force(true);
        }
        Path file = folder.resolve(id + SUFFIX);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        Mail mail = Mail.parse(id, Files.readAllBytes(file));
        remember(mail);
        return mail;
    }

    /** The newest first. */
    List<Mail> all() {
        return List.copyOf(mails.descendingMap().values());
    }

    Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    void clear() throws IOException {
        for (Map.Entry<String, Mail> entry : mails.entrySet()) {
            mails.remove(entry.getKey());
            Files.deleteIfExists(folder.resolve(entry.getKey() + SUFFIX));
        }
    }

    private void remember(Mail mail) {
        mails.put(mail.id(), mail);
    }

    /** In the order of arrival, also after a restart. */
    private String nextId() {
        long now = Instant.now().toEpochMilli() * 1000;
        long id = last.updateAndGet(before -> Math.max(now, before + 1));
        return String.format(Locale.ROOT, "%018d", id);
    }
}
