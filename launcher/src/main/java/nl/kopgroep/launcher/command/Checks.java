package nl.kopgroep.launcher.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.kopgroep.launcher.part.Part;
import nl.kopgroep.launcher.process.CommandLine;
import nl.kopgroep.launcher.process.Memory;

/** What has to be right before anything is started. Everything that is wrong is told at once. */
final class Checks {

    private static final long MEGABYTE = 1L << 20;
    private static final long DISK_FOR_A_FIRST_START = 2500 * MEGABYTE;
    private static final long DISK_FOR_A_LATER_START = 500 * MEGABYTE;

    private final List<String> problems = new ArrayList<>();
    private boolean taken;

    /** @throws Refusal when something is wrong */
    static void before(List<? extends Part> starting, Path folder, boolean first) throws IOException {
        Checks checks = new Checks();
        checks.ports(starting);
        checks.disk(Files.getFileStore(folder).getUsableSpace(), first);
        checks.memory(starting, Memory.available());
        checks.user();
        checks.refuseIfWrong();
    }

    void ports(List<? extends Part> starting) {
        for (Part part : starting) {
            for (int port : part.ports()) {
                if (isTaken(port)) {
                    problems.add("Port " + port + ", for " + part.name() + ", is taken by "
                            + PortOwner.of(port).orElse("another program"));
                    taken = true;
                }
            }
        }
    }

    void disk(long usable, boolean first) {
        long needed = first ? DISK_FOR_A_FIRST_START : DISK_FOR_A_LATER_START;
        if (usable < needed) {
            problems.add("Too little disk: " + usable / MEGABYTE + " MB free, " + needed / MEGABYTE + " MB needed");
        }
    }

    void memory(List<? extends Part> starting, OptionalLong available) {
        int needed = starting.stream().mapToInt(Part::megabytes).sum();
        if (available.isPresent() && available.getAsLong() < needed * MEGABYTE) {
            problems.add("Too little memory: " + available.getAsLong() / MEGABYTE + " MB free, " + needed
                    + " MB needed. Close other programs first");
        }
    }

    private void user() {
        if (System.getProperty("user.name").equals("root") && !CommandLine.onPath("unshare")) {
            problems.add("PostgreSQL does not run as root, and the program unshare that helps it is not there."
                    + " Start as another user, or run: apt-get install util-linux");
        }
    }

    void refuseIfWrong() {
        if (!problems.isEmpty()) {
            String wayOut = taken
                    ? "\nEnd that program, or take other ports: ./kopgroep up --port 8600 --installation other"
                    : "";
            throw new Refusal("Nothing was started:\n  - " + String.join("\n  - ", problems) + wayOut);
        }
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isClosed();
        } catch (IOException e) {
            return true;
        }
    }
}
