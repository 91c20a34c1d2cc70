// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.RequestAttribute;
import dev.retort.Scope;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs a line for every request when it was answered, to the logger `dev.retort.access`: method, path, status, length,
/// time, client. The query is left out, because there may be secrets in it.
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
        scope.onRequest(request -> request.set(BEGAN, System.nanoTime()));
        scope.onResponse((request, sent) -> {
            long micros = request.get(BEGAN)
                    .map(began -> TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began))
                    .orElse(0L);
            LOG.atInfo()
                    .addKeyValue("method", request.method())
                    .addKeyValue("path", request.path())
                    .addKeyValue("status", sent.status())
                    .addKeyValue("length", sent.length())
                    .addKeyValue("micros", micros)
                    .addKeyValue("client", request.remote())
                    .log("{} {} {}", request.method(), request.path(), sent.status());
        });
    }
}
