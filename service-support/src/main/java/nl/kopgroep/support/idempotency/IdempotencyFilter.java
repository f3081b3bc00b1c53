package nl.kopgroep.support.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemType;
import nl.kopgroep.support.problem.ProblemWriter;
import nl.kopgroep.support.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST under an {@code Idempotency-Key} is carried out once: repeated, it gets the same answer; with another body it
 * is refused. What succeeded is remembered; what was refused is not, since it had no effect and may be tried again. A
 * request that broke off in the middle isn't repeated, because whether it had its effect is unknown: that is said.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern FIT = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final int LARGEST_BODY = 2_000_000;

    private final IdempotencyKeys keys;
    private final Problems problems;
    private final ProblemWriter writer;

    IdempotencyFilter(IdempotencyKeys keys, Problems problems, ProblemWriter writer) {
        this.keys = keys;
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null || !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!FIT.matcher(key).matches()) {
            writer.write(
                    Problem.invalid(
                            HEADER,
                            "1 tot 100 leesbare tekens, zonder spatie",
                            "1 to 100 readable characters, no space"),
                    request,
                    response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            writer.write(
                    Problem.of(
                            ProblemType.CONTENT_TOO_LARGE, "Stuur het in kleinere delen.", "Send it in smaller parts."),
                    request,
                    response);
            return;
        }
        String caller = caller();
        String fingerprint = fingerprint(request, body);
        boolean mine;
        IdempotencyKeys.@Nullable Known known;
        try {
            mine = keys.claim(caller, key, fingerprint);
            known = mine ? null : keys.find(caller, key).orElse(null);
        } catch (RuntimeException e) {
            writer.write(problems.from(e), request, response);
            return;
        }
        if (mine) {
            carryOut(caller, key, new RereadableRequest(request, body), response, chain);
        } else {
            repeat(known, fingerprint, request, response);
        }
    }

    private void carryOut(
            String caller, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, answer);
            done = answer.getStatus() < 300;
            if (done) {
                keys.answered(
                        caller,
                        key,
                        answer.getStatus(),
                        answer.getContentType(),
                        answer.getHeader("Location"),
                        answer.getContentAsByteArray());
            } else if (answer.getStatus() < 500) {
                keys.release(caller, key);
            }
        } finally {
            answer.copyBodyToResponse();
        }
    }

    private void repeat(
            IdempotencyKeys.@Nullable Known known,
            String fingerprint,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (known != null && !known.fingerprint().equals(fingerprint)) {
            writer.write(
                    Problem.of(
                            ProblemType.KEY_REUSED,
                            "Deze sleutel hoorde bij een ander verzoek. Neem voor een nieuw verzoek een nieuwe sleutel.",
                            "This key belonged to another request. Take a new key for a new request."),
                    request,
                    response);
        } else if (known == null || known.status() == null) {
            writer.write(
                    Problem.conflict(
                            "Dit verzoek loopt nog of is halverwege afgebroken. Kijk eerst of het is gelukt.",
                            "This request is under way or broke off halfway. Look first whether it succeeded."),
                    request,
                    response);
        } else {
            response.setStatus(known.status());
            response.setHeader("Idempotency-Replayed", "true");
            if (known.contentType() != null) {
                response.setContentType(known.contentType());
            }
            if (known.location() != null) {
                response.setHeader("Location", known.location());
            }
            byte[] body = known.body() == null ? new byte[0] : known.body();
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static String caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? "visitor"
                : "person:" + authentication.getName();
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head = request.getRequestURI()
                    + '\n'
                    + request.getQueryString()
                    + '\n'
                    + request.getHeader("Acting-For")
                    + '\n';
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
