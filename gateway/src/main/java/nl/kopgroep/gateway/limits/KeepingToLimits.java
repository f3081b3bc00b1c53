package nl.kopgroep.gateway.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nl.kopgroep.gateway.problem.Problem;
import nl.kopgroep.gateway.problem.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses with 429, and says when to come back, before any of the costly work is done. */
@Component
@Order(-200)
class KeepingToLimits extends OncePerRequestFilter {

    private final List<Counted> counted;
    private final Allowances allowances;
    private final Problems problems;
    private final MeterRegistry meters;

    KeepingToLimits(Limits limits, Allowances allowances, Problems problems, MeterRegistry meters) {
        this.allowances = allowances;
        this.problems = problems;
        this.meters = meters;
        this.counted = limits.limits().entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue(), matcher(entry.getValue())))
                .toList();
    }

    private record Counted(String name, Limits.Limit limit, RequestMatcher requests) {}

    private static RequestMatcher matcher(Limits.Limit limit) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(limit.method()), limit.path());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var each : counted) {
            if (each.requests().matches(request)) {
                var wait = allowances.use(each.name(), network(request.getRemoteAddr()), each.limit());
                if (wait.isPresent()) {
                    meters.counter("kopgroep.gateway.limited", "limit", each.name())
                            .increment();
                    problems.answer(request, response, Problem.TOO_MANY, wait.get());
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** With IPv6 one subscriber has a whole /64 of addresses; those count as one. */
    static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), 8))
                    : address;
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
