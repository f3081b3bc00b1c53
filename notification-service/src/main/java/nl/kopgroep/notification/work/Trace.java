package nl.kopgroep.notification.work;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries a trace over what waits in a table, so that the log of a mail names the request it came from. */
@Component
public class Trace {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private final @Nullable Tracer tracer;

    Trace(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer.getIfAvailable();
    }

    /** The present trace as W3C writes it, or null when there is none. */
    public @Nullable String parent() {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        TraceContext context = span.context();
        String sampled = Boolean.FALSE.equals(context.sampled()) ? "00" : "01";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }

    /** Does the work as a part of the trace that was noted. */
    public void under(@Nullable String traceparent, String name, Runnable work) {
        Matcher noted = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (tracer == null || !noted.matches()) {
            work.run();
            return;
        }
        TraceContext parent = tracer.traceContextBuilder()
                .traceId(noted.group(1))
                .spanId(noted.group(2))
                .sampled(noted.group(3).equals("01"))
                .build();
        Span span = tracer.spanBuilder().setParent(parent).name(name).start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
