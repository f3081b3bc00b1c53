package nl.kopgroep.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import nl.kopgroep.gateway.problem.Problems;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

class NotNowTest {

    private final NotNow filter = new NotNow(new Problems(new JsonMapper()));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/network/v1/me");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_database_that_goes_away_while_a_route_is_at_work_is_a_pause_too() throws Exception {
        var wrapped = new ServletException("while routing", new CannotCreateTransactionException("no connection"));

        filter.doFilter(request, response, (asked, answer) -> {
            throw wrapped;
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void a_mistake_of_ours_is_not_passed_off_as_a_pause() {
        var mistake = new ServletException("while routing", new IllegalStateException("our fault"));

        assertThatThrownBy(() -> filter.doFilter(request, response, (asked, answer) -> {
                    throw mistake;
                }))
                .isSameAs(mistake);
    }
}
