package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    @Test
    void a_build_that_is_broken_off_says_so_and_leaves_no_process() throws Exception {
        Path number = checkout.resolve("number");
        Path shown = checkout.resolve("shown");
        Path build = Files.writeString(
                checkout.resolve("mvnw"), "#!/bin/bash\necho $$ > '" + number + "'\nexec sleep 300\n");
        assertThat(build.toFile().setExecutable(true)).isTrue();
        // The build that runs this test may itself have been started by something that ignores Ctrl-C.
        Process script = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        "bash",
                        checkout.resolve("kopgroep").toString(),
                        "up")
                .redirectErrorStream(true)
                .redirectOutput(shown.toFile())
                .start();
        await().until(() -> Files.exists(number) && Files.size(number) > 0);

        new ProcessBuilder("kill", "-s", "INT", String.valueOf(script.pid()))
                .start()
                .waitFor();

        assertThat(script.waitFor()).isEqualTo(130);
        assertThat(Files.readString(shown))
                .endsWith("Stopped before everything was built; nothing was started.\n")
                .doesNotContain("The build failed");
        // A process that has ended is seen until the system has taken note of it.
        long builder = Long.parseLong(Files.readString(number).strip());
        await().until(() -> ProcessHandle.of(builder).isEmpty());
    }

    @Test
    void a_test_that_failed_is_named_at_the_end_with_its_reason_even_if_it_passed_when_repeated() throws Exception {
        Files.copy(
                Path.of("test.sh"),
                Files.createDirectory(checkout.resolve("launcher")).resolve("test.sh"));
        Path build = Files.writeString(checkout.resolve("mvnw"), """
                #!/bin/bash
                reports="$(dirname "$0")/target/surefire-reports"
                mkdir -p "$reports"
                cat > "$reports/TEST-x.xml" <<'XML'
                <testsuite name="x" tests="3" errors="1" skipped="0" failures="0">
                  <testcase name="all_is_well" classname="nl.kopgroep.XTest" time="0.1"/>
                  <testcase name="nothing_is_lost" classname="nl.kopgroep.XTest" time="0.1">
                    <error message="the server is gone" type="java.io.IOException"><![CDATA[java.io.IOException: the server is gone
                	at nl.kopgroep.XTest.nothing_is_lost(XTest.java:1)]]></error>
                  </testcase>
                  <testcase name="nobody_is_told_twice" classname="nl.kopgroep.XTest" time="0.1">
                    <flakyFailure message="told twice" type="java.lang.AssertionError"><stackTrace><![CDATA[told twice]]></stackTrace>
                    </flakyFailure>
                  </testcase>
                </testsuite>
                XML
                exit 1
                """);
        assertThat(build.toFile().setExecutable(true)).isTrue();

        assertThat(run(Map.of(), "test"))
                .contains("3 tests in Java, 0 failed, 1 broke")
                .contains("FAILED  nl.kopgroep.XTest.nothing_is_lost\n")
                .contains("the server is gone", "XTest.java:1")
                .contains("FLAKY   nl.kopgroep.XTest.nobody_is_told_twice\n")
                .doesNotContain("FAILED  nl.kopgroep.XTest.all_is_well")
                .endsWith("NOT well, see above\n");
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
