package nl.kopgroep.support.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedException;

/** What the security chain answers, in the same words and form as the rest. */
final class Refusals {

    private final ProblemWriter writer;

    Refusals(ProblemWriter writer) {
        this.writer = writer;
    }

    void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        writer.write(Problem.notSignedIn().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), request, response);
    }

    void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        writer.write(
                Problem.notAllowed("Dit adres is voor niemand open.", "This address is open to nobody."),
                request,
                response);
    }

    void malformed(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException {
        writer.write(
                Problem.badRequest(
                        "In dit adres staan tekens die niet kunnen.", "This address holds impossible characters."),
                request,
                response);
    }

    /** A token that can't be checked now is neither right nor wrong: 503, so that nobody is signed out for it. */
    ObjectPostProcessor<BearerTokenAuthenticationFilter> onUnreachableKeys() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, exception) -> {
                    if (exception instanceof AuthenticationServiceException) {
                        writer.write(
                                Problem.unavailable(
                                        "We kunnen nu niet nagaan wie je bent. Probeer het zo opnieuw.",
                                        "We can't check who you are right now. Try again in a moment."),
                                request,
                                response);
                    } else {
                        notSignedIn(request, response, exception);
                    }
                });
                return filter;
            }
        };
    }
}
