// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Request;
import dev.retort.RequestAttribute;
import dev.retort.Scope;
import java.util.UUID;
import org.slf4j.MDC;

/// Gives every request an id: that of its header field `X-Request-ID` if it is 1 to 128 letters, digits and
/// `._:-`, otherwise a new UUID. Handlers and hooks get it by [#of], and the client in `X-Request-ID` of
/// the answer. In log lines of the request's thread it is the value `request` (SLF4J's MDC). Install it
/// before other plugins: those that answer by themselves, such as [Cors], then do so with an id.
public final class RequestId implements Plugin {

    private static final RequestAttribute<String> ID = RequestAttribute.named("request id");
    private static final String FIELD = "X-Request-ID";

    private RequestId() {}

    /// The plugin, which has no settings.
    public static RequestId standard() {
        return new RequestId();
    }

    /// The id of a request.
    ///
    /// @return an empty text where the plugin is not installed
    public static String of(Request request) {
        return request.get(ID).orElse("");
    }

    @Override
    public void install(Scope scope) {
        // Around all that comes later, so that what other plugins answer by themselves has an id as well.
        scope.around((request, next) -> {
            String id = given(request);
            request.set(ID, id);
            // Not taken away again: the thread is the request's own, and ends after what is done for it.
            MDC.put("request", id);
            return next.proceed();
        });
        scope.onSend((request, answer) ->
                request.get(ID).map(id -> answer.with(FIELD, id)).orElse(answer));
    }

    private static String given(Request request) {
        return request.header(FIELD)
                .filter(id -> id.matches("[A-Za-z0-9._:-]{1,128}"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
