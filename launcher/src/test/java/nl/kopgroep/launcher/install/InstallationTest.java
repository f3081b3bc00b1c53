package nl.kopgroep.launcher.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path checkout;

    @Test
    void an_installation_keeps_the_port_it_was_made_on() {
        Installation.open(checkout, "second", 8600);

        assertThat(Installation.open(checkout, "second", null).ports().base()).isEqualTo(8600);
        assertThatThrownBy(() -> Installation.open(checkout, "second", 8500))
                .hasMessageContaining("was made on port 8600")
                .hasMessageContaining("./kopgroep reset --installation second");
    }

    @Test
    void a_name_that_cannot_be_part_of_a_database_name_is_refused() {
        assertThatThrownBy(() -> Installation.open(checkout, "my-town; drop", null))
                .hasMessageContaining("lower-case letters, digits and underscores");
    }

    @Test
    void secrets_are_made_once_and_only_their_owner_can_read_them() throws Exception {
        Installation installation = Installation.open(checkout, "kopgroep", null);
        String first = new Secrets(installation).secret("database.network");

        assertThat(new Secrets(installation).secret("database.network")).isEqualTo(first);
        assertThat(new Secrets(installation).secret("database.content")).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(installation.folder().resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void two_installations_share_no_secret_and_no_port() {
        Installation one = Installation.open(checkout, "one", 8400);
        Installation other = Installation.open(checkout, "other", 9400);

        assertThat(new Secrets(one).secret("x")).isNotEqualTo(new Secrets(other).secret("x"));
        assertThat(other.ports().base()).isGreaterThan(one.ports().base() + Ports.LAST_OFFSET);
    }

    @Test
    void a_program_unpacked_by_half_is_unpacked_again_and_a_whole_one_is_not() throws Exception {
        Programs programs = new Programs(checkout.resolve("programs"));
        List<String> unpacked = new ArrayList<>();
        assertThatThrownBy(() -> programs.ensure("server-1", folder -> {
                    Files.writeString(folder.resolve("bin"), "half of i");
                    throw new java.io.IOException("the power went");
                }))
                .hasMessage("the power went");

        for (int i = 0; i < 2; i++) {
            Path program = programs.ensure("server-1", folder -> {
                assertThat(folder).isEmptyDirectory();
                Files.writeString(folder.resolve("bin"), "all of it");
                unpacked.add("once");
            });
            assertThat(program.resolve("bin")).hasContent("all of it");
        }
        assertThat(unpacked).hasSize(1);
    }

    @Test
    void another_content_is_another_program() throws Exception {
        Path jar = Files.writeString(checkout.resolve("a.jar"), "one");
        String before = Programs.name("server", List.of(jar));
        Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(Programs.name("server", List.of(jar))).isEqualTo(before);

        Files.writeString(jar, "two");
        assertThat(Programs.name("server", List.of(jar))).isNotEqualTo(before);
    }
}
