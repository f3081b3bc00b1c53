package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path checkout;

    @BeforeEach
    void copyTheScript() throws Exception {
        Files.copy(Path.of("../kopgroep"), checkout.resolve("kopgroep"));
    }

    @Test
    void without_a_jdk_it_says_which_lines_to_run() throws Exception {
        assertThat(run(Map.of("KOPGROEP_JAVA", "99"), "up"))
                .contains("needs a JDK, version 99 or newer")
                .contains("apt-get install -y temurin-99-jdk")
                .contains("export JAVA_HOME=");
    }

    @Test
    void without_node_it_says_which_lines_to_run() throws Exception {
        assertThat(run(Map.of("KOPGROEP_NODE", "99"), "up"))
                .contains("needs Node.js, version 99 or newer")
                .contains("apt-get install -y nodejs");
    }

    @Test
    void it_finds_a_jdk_that_the_shell_does_not_know() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin"), "status"))
                .contains("Nothing is built or running here. Start with: ./kopgroep up");
    }

    private String run(Map<String, String> environment, String command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("bash", checkout.resolve("kopgroep").toString(), command).redirectErrorStream(true);
        builder.environment().remove("KOPGROEP_NO_BUILD");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isNotZero();
        return answer;
    }
}
