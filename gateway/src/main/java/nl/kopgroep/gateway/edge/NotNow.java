package nl.kopgroep.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kopgroep.gateway.problem.Problem;
import nl.kopgroep.gateway.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The database of sessions, or Keycloak's keys, can't be reached: that is 503 and passes, not 500. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class NotNow extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(NotNow.class);

    private final Problems problems;

    NotNow(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            var cause = failed instanceof ServletException wrapper ? wrapper.getRootCause() : failed;
            if (cause == null || !passes(cause)) {
                throw failed;
            }
            LOG.warn("something the gateway needs can't be reached", cause);
            problems.answer(request, response, Problem.UNAVAILABLE);
        }
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException down -> true;
            case TransactionSystemException cutOff -> true;
            case TransientDataAccessException pause -> true;
            case RecoverableDataAccessException cutOff -> true;
            case NonTransientDataAccessResourceException down -> true;
            case AuthenticationServiceException down -> true;
            default -> false;
        };
    }
}
