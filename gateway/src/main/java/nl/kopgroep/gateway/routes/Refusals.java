package nl.kopgroep.gateway.routes;

import java.io.IOException;
import nl.kopgroep.gateway.limits.BodyLimits;
import nl.kopgroep.gateway.login.KeycloakUnavailable;
import nl.kopgroep.gateway.login.SessionEnded;
import nl.kopgroep.gateway.problem.Problem;
import nl.kopgroep.gateway.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a route answers when it can't pass a request on. */
@Component
class Refusals implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (SessionEnded ended) {
            return endSession(request);
        } catch (KeycloakUnavailable | ResourceAccessException | IOException unreachable) {
            return BodyLimits.exceededBy(request.servletRequest())
                    .map(this::tooLarge)
                    .orElseGet(() -> unavailable(unreachable, request));
        }
    }

    ServerResponse answer(Problem problem) {
        return ServerResponse.status(problem.status()).build((request, response) -> {
            problems.answer(request, response, problem);
            return null;
        });
    }

    private ServerResponse tooLarge(DataSize most) {
        return ServerResponse.status(Problem.TOO_LARGE.status()).build((request, response) -> {
            problems.tooLarge(request, response, most);
            return null;
        });
    }

    /** Keycloak ended the login, so the session ends too and the cookie goes. */
    private ServerResponse endSession(ServerRequest request) {
        var session = request.servletRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return answer(Problem.NOT_SIGNED_IN);
    }

    /** Only the first parts of the path are logged: the rest can hold a person's token. */
    private ServerResponse unavailable(Throwable cause, ServerRequest request) {
        var parts = request.path().split("/", 4);
        var part = parts.length > 2 && parts[1].equals("api") ? "/api/" + parts[2] : "/" + parts[1];
        LOG.warn("nobody answers for {}: {}", part, cause.getClass().getSimpleName());
        return answer(Problem.UNAVAILABLE);
    }
}
