package nl.kopgroep.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class LoginEndTest {

    private final LoginEnd end = new LoginEnd();

    @Test
    void a_login_that_failed_still_knows_the_page_that_was_wanted() throws IOException {
        assertThat(failed("access_denied", "/netwerken/kopgroep/kennis?q=geld&page=2"))
                .isEqualTo("/?login=failed&returnTo=%2Fnetwerken%2Fkopgroep%2Fkennis%3Fq%3Dgeld%26page%3D2");
        assertThat(failed("invalid_token_response", "/nieuw")).isEqualTo("/?login=unavailable&returnTo=%2Fnieuw");
    }

    @Test
    void a_login_that_failed_never_leads_to_another_site() throws IOException {
        assertThat(failed("access_denied", "//elders.example/")).isEqualTo("/?login=failed");
        assertThat(failed("access_denied", "https://elders.example/")).isEqualTo("/?login=failed");
    }

    @Test
    void a_login_that_nobody_began_here_comes_back_to_the_front_page() throws IOException {
        assertThat(failed("authorization_request_not_found", null)).isEqualTo("/?login=failed");
    }

    private @Nullable String failed(String code, @Nullable String wanted) throws IOException {
        var request = new MockHttpServletRequest();
        if (wanted != null) {
            request.setAttribute(LoginAttempts.RETURN_TO, wanted);
        }
        var response = new MockHttpServletResponse();
        end.onAuthenticationFailure(request, response, new OAuth2AuthenticationException(code));
        return response.getRedirectedUrl();
    }
}
