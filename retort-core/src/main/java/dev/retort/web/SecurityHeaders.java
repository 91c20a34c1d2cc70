// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Outgoing;
import dev.retort.Plugin;
import dev.retort.Request;
import dev.retort.Scope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Adds the header fields by which browsers protect their users. A field that an answer has already stays
/// as it is, such as the `Content-Security-Policy` of the documentation's pages. Immutable: each method
/// returns a new one.
public final class SecurityHeaders implements Plugin {

    private final Map<String, String> fields;
    private final Duration strictTransport;

    private SecurityHeaders(Map<String, String> fields, Duration strictTransport) {
        this.fields = fields;
        this.strictTransport = strictTransport;
    }

    /// Adds `X-Content-Type-Options: nosniff`, `X-Frame-Options: DENY`, `Referrer-Policy: no-referrer`,
    /// `Cross-Origin-Opener-Policy: same-origin`, and over `https` `Strict-Transport-Security` for a year.
    public static SecurityHeaders standard() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("X-Frame-Options", "DENY");
        fields.put("Referrer-Policy", "no-referrer");
        fields.put("Cross-Origin-Opener-Policy", "same-origin");
        return new SecurityHeaders(fields, Duration.ofDays(365));
    }

    /// Adds a field, or gives one another value.
    ///
    /// @param value empty to leave the field out
    public SecurityHeaders with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.keySet().removeIf(name::equalsIgnoreCase);
        if (!value.isEmpty()) more.put(name, value);
        return new SecurityHeaders(more, strictTransport);
    }

    /// Says what pages may load (`Content-Security-Policy`).
    ///
    /// @param policy such as `default-src 'self'`
    public SecurityHeaders contentPolicy(String policy) {
        return with("Content-Security-Policy", policy);
    }

    /// Sets how long browsers that came by `https` come by `https` only, to all hosts below this one as
    /// well (`Strict-Transport-Security`): a year unless this says otherwise.
    ///
    /// @param time counted in whole seconds; zero leaves the field out
    public SecurityHeaders strictTransport(Duration time) {
        return new SecurityHeaders(fields, time);
    }

    @Override
    public void install(Scope scope) {
        scope.onSend(this::protect);
    }

    private Outgoing protect(Request request, Outgoing answer) {
        Outgoing all = answer;
        for (var field : fields.entrySet()) all = completed(all, field.getKey(), field.getValue());
        if (!strictTransport.isPositive() || !request.scheme().equals("https")) return all;
        return completed(
                all, "Strict-Transport-Security", "max-age=" + strictTransport.toSeconds() + "; includeSubDomains");
    }

    private static Outgoing completed(Outgoing answer, String name, String value) {
        return answer.header(name).isPresent() ? answer : answer.with(name, value);
    }
}
