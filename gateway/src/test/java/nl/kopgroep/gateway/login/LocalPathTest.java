package nl.kopgroep.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/netwerken/kopgroep?thema=1#reacties", "/p/0193", "/a//b", "/zoek?q=zorg%20en"})
    void a_page_of_this_site_is_a_place_to_come_back_to(String page) {
        assertThat(LocalPath.of(page).value()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elders.example/",
                "//elders.example/",
                "/\\elders.example/",
                "\\\\elders.example",
                "/\t/elders.example",
                "/\n/elders.example",
                "javascript:alert(1)",
                "elders.example",
                " /pagina",
                "/ongeldig pad",
                ""
            })
    void anything_that_could_lead_elsewhere_leads_to_the_front_page(String elsewhere) {
        assertThat(LocalPath.of(elsewhere).value()).isEqualTo("/");
    }

    @Test
    void without_a_wish_it_is_the_front_page() {
        assertThat(LocalPath.of(null).value()).isEqualTo("/");
    }
}
