// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Request;
import dev.retort.RequestAttribute;
import dev.retort.Scope;
import dev.retort.http.RequestHead;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Logs a line for every request at its end, at level `INFO`, to the logger `dev.retort.access`. It has the
/// values `method`, `path`, `status`, `length` (of the body in bytes, -1 where nobody knows), `micros`
/// (microseconds from the request to the end of its answer) and `client`. A request that took too long, or
/// whose client went away, has no status and no length, but an `ending`: `timed out` or `aborted`.
///
/// There is no line for what the server refuses by itself, before it has a route: heads that are malformed, too
/// large or too slow to arrive. Nor is there one where no memory is left for a body.
///
/// The path is as it was sent, percent-encoded, so that nobody can begin a line of the log with it. The
/// query is left out, because there may be secrets in it.
public final class AccessLog implements Plugin {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort.access");
    private static final RequestAttribute<Long> BEGAN = RequestAttribute.named("began");

    private AccessLog() {}

    /// The plugin, which has no settings.
    public static AccessLog standard() {
        return new AccessLog();
    }

    @Override
    public void install(Scope scope) {
        scope.around((request, next) -> {
            request.set(BEGAN, System.nanoTime());
            return next.proceed();
        });
        scope.onResponse((request, sent) -> line(request)
                .addKeyValue("status", sent.status())
                .addKeyValue("length", sent.length())
                .log("{} {} {}", request.method(), path(request), sent.status()));
        scope.onTimeout(request -> ended(request, "timed out"));
        scope.onRequestAbort(request -> ended(request, "aborted"));
    }

    private static void ended(Request request, String ending) {
        line(request).addKeyValue("ending", ending).log("{} {} {}", request.method(), path(request), ending);
    }

    private static LoggingEventBuilder line(Request request) {
        long micros = request.get(BEGAN)
                .map(began -> TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began))
                .orElse(0L);
        return LOG.atInfo()
                .addKeyValue("method", request.method())
                .addKeyValue("path", path(request))
                .addKeyValue("micros", micros)
                .addKeyValue("client", request.remote());
    }

    private static String path(Request request) {
        return RequestHead.rawPath(request.target());
    }
}
