// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Request;
import dev.retort.RequestAttribute;
import dev.retort.Scope;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;

/// Makes requests part of the traces that their `traceparent` names (W3C Trace Context). Handlers and hooks
/// get the trace by [#of]. In log lines of the request's thread, its id is the value `trace` (SLF4J's MDC).
/// Nothing is sent to a collector of traces.
///
/// A `traceparent` that is malformed, or is there twice, counts as none. `tracestate` is neither read nor
/// changed.
public final class Tracing implements Plugin {

    private static final RequestAttribute<Trace> TRACE = RequestAttribute.named("trace");

    private final boolean beginning;

    private Tracing(boolean beginning) {
        this.beginning = beginning;
    }

    /// Begins a trace with each request that belongs to none.
    public static Tracing standard() {
        return new Tracing(true);
    }

    /// Leaves requests that belong to no trace without one: for applications behind something that begins
    /// traces.
    public static Tracing joining() {
        return new Tracing(false);
    }

    /// The trace of a request.
    ///
    /// @return empty where it belongs to none, or the plugin is not installed
    public static Optional<Trace> of(Request request) {
        return request.get(TRACE);
    }

    @Override
    public void install(Scope scope) {
        scope.around((request, next) -> {
            trace(request).ifPresent(trace -> {
                request.set(TRACE, trace);
                // Not taken away again: the thread is the request's own, and ends after what is done for it.
                MDC.put("trace", trace.id());
            });
            return next.proceed();
        });
    }

    private Optional<Trace> trace(Request request) {
        List<String> parents = request.headers().all("traceparent");
        Optional<Trace> joined = parents.size() == 1 ? Trace.below(parents.getFirst()) : Optional.empty();
        return joined.isEmpty() && beginning ? Optional.of(Trace.begun()) : joined;
    }
}
