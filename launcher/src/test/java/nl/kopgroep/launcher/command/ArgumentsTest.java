package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void the_installation_is_kopgroep_unless_another_is_named() {
        assertThat(Arguments.parse(new String[] {"up"}).installation()).isEqualTo("kopgroep");
        assertThat(Arguments.parse(new String[] {"up", "--installation", "other"})
                        .installation())
                .isEqualTo("other");
    }

    @Test
    void an_unknown_option_is_refused_and_not_ignored() {
        assertThatThrownBy(() -> Arguments.parse(new String[] {"up", "--prot", "9000"}))
                .hasMessageContaining("There is no option --prot");
    }

    @Test
    void what_the_importer_is_told_is_passed_on() {
        assertThat(Arguments.parse(new String[] {"export", "out", "--network", "kopgroep"})
                        .rest())
                .containsExactly("out", "--network", "kopgroep");
    }
}
