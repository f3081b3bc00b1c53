package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    private static final long MEGABYTE = 1L << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Checks checks = new Checks();

    @Test
    void a_taken_port_is_told_with_its_part_its_owner_and_a_way_out() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            checks.ports(List.of(SleepingPart.named("gateway", folder).on(taken.getLocalPort())));

            assertThatThrownBy(checks::refuseIfWrong)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Nothing was started")
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", for gateway")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("./kopgroep up --port");
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        checks.disk(100 * MEGABYTE, true);
        checks.memory(List.of(SleepingPart.named("large", folder).taking(4000)), OptionalLong.of(1000 * MEGABYTE));

        assertThatThrownBy(checks::refuseIfWrong)
                .hasMessageContaining("Too little disk: 100 MB free, 2500 MB needed")
                .hasMessageContaining("Too little memory: 1000 MB free, 4000 MB needed");
    }

    @Test
    void where_the_system_does_not_tell_its_memory_nobody_is_stopped() {
        checks.memory(List.of(SleepingPart.named("large", folder).taking(4000)), OptionalLong.empty());

        assertThatNoException().isThrownBy(checks::refuseIfWrong);
    }
}
