package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A part's log file, appended to by each of its starts. */
final class Log {

    private static final long LARGE = 20L << 20;
    private static final String MESSAGE = "\"message\":\"";
    private static final int LOOK_BACK = 64 << 10;

    private final Path file;
    private final long from;

    private Log(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    /** Ready for a new start; a large file makes room, one older is kept. */
    static Log forStart(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new Log(file, Files.exists(file) ? Files.size(file) : 0);
    }

    private static Stream<String> readable(String line) {
        int begin = line.indexOf(MESSAGE);
        if (!line.startsWith("{") || begin < 0) {
            return Stream.of(line);
        }
        StringBuilder message = new StringBuilder();
        for (int i = begin + MESSAGE.length(); i < line.length() && line.charAt(i) != '"'; i++) {
            boolean escaped = line.charAt(i) == '\\' && i + 1 < line.length();
            message.append(escaped ? unescaped(line.charAt(++i)) : line.charAt(i));
        }
        return message.toString().lines().filter(text -> !text.isBlank());
    }

    private static char unescaped(char character) {
        return switch (character) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> character;
        };
    }

    Path file() {
        return file;
    }

    /** What was logged since this start, of a long log the end of it. */
    String text() {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            long begin = Math.max(from, access.length() - LOOK_BACK);
            byte[] bytes = new byte[(int) (access.length() - begin)];
            access.seek(begin);
            access.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For people: of a structured line the message alone. */
    List<String> lastLines(int number) {
        List<String> lines = text().lines().flatMap(Log::readable).toList();
        return lines.subList(Math.max(0, lines.size() - number), lines.size());
    }
}
