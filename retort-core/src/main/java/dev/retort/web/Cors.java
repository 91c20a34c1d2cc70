// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Around;
import dev.retort.Outgoing;
import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Response;
import dev.retort.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets pages of other origins use a scope (CORS, [Fetch](https://fetch.spec.whatwg.org/#http-cors-protocol)).
///
/// ```java
/// app.install(Cors.of("https://shop.example", "https://*.shop.example").credentials());
/// ```
///
/// Preflight requests for the routes of the scope are answered before any guard is asked: 204 for an origin
/// that is let in, 403 for another. All other answers, errors included, say whether the page may see them.
/// Requests of other origins are not refused: it is the browser that keeps pages from reading the answers.
/// Immutable: each method returns a new one.
public final class Cors implements Plugin {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final Pattern ORIGIN =
            Pattern.compile("null|[a-z][a-z0-9+.-]*://((\\*\\.)?[a-z0-9._-]+|\\[[0-9a-f:.]+])(:[1-9][0-9]*)?");

    /// Browsers leave them out.
    private static final Pattern STANDARD_PORT = Pattern.compile("http://.*:80|https://.*:443");

    private final List<String> origins;
    private final List<String> methods;
    private final List<String> headers;
    private final List<String> exposed;
    private final boolean credentials;
    private final Duration maxAge;

    private Cors(
            List<String> origins,
            List<String> methods,
            List<String> headers,
            List<String> exposed,
            boolean credentials,
            Duration maxAge) {
        this.origins = origins;
        this.methods = methods;
        this.headers = headers;
        this.exposed = exposed;
        this.credentials = credentials;
        this.maxAge = maxAge;
        if (credentials && isOpen())
            throw new IllegalArgumentException(
                    "credentials for every origin would let any page act for its visitor: name the origins");
    }

    /// Lets pages of these origins in.
    ///
    /// @param origins such as `https://shop.example`, with a port where it is not the standard one; a star
    ///                in place of the first label stands for one or more labels: `https://*.shop.example`. In
    ///                capitals or small letters
    /// @throws IllegalArgumentException when no browser names one of them so: without a scheme, with a path or
    ///     the standard port, with letters that are not ASCII, or with another star
    public static Cors of(String... origins) {
        return new Cors(
                Stream.of(origins).map(Cors::origin).toList(),
                METHODS,
                List.of(),
                List.of(),
                false,
                Duration.ofMinutes(10));
    }

    /// Lets every page in, without the cookies and passwords of its visitor.
    public static Cors everybody() {
        return new Cors(List.of("*"), METHODS, List.of(), List.of(), false, Duration.ofMinutes(10));
    }

    /// Sets the methods that pages may use: GET, HEAD, POST, PUT, PATCH and DELETE unless this says
    /// otherwise.
    public Cors methods(String... methods) {
        return new Cors(origins, List.of(methods), headers, exposed, credentials, maxAge);
    }

    /// Sets the header fields that pages may send: all unless this says otherwise.
    public Cors headers(String... headers) {
        return new Cors(origins, methods, List.of(headers), exposed, credentials, maxAge);
    }

    /// Sets the header fields of answers that pages may read, beside the few that they always may, such as
    /// `Content-Type`.
    public Cors expose(String... headers) {
        return new Cors(origins, methods, this.headers, List.of(headers), credentials, maxAge);
    }

    /// Lets pages have the browser send the cookies and passwords of their visitors.
    ///
    /// @throws IllegalArgumentException after [#everybody]: any page could then act for its visitor
    public Cors credentials() {
        return new Cors(origins, methods, headers, exposed, true, maxAge);
    }

    /// Sets how long a browser may remember the answer to a preflight request: ten minutes unless this says
    /// otherwise.
    ///
    /// @param maxAge counted in whole seconds
    public Cors maxAge(Duration maxAge) {
        return new Cors(origins, methods, headers, exposed, credentials, maxAge);
    }

    private static String origin(String written) {
        String origin = written.toLowerCase(Locale.ROOT);
        if (ORIGIN.matcher(origin).matches() && !STANDARD_PORT.matcher(origin).matches()) return origin;
        throw new IllegalArgumentException(
                "“%s” is no origin: write scheme and host in ASCII, such as https://shop.example, without a path and the standard port"
                        .formatted(written));
    }

    @Override
    public void install(Scope scope) {
        Around preflights = (request, next) -> isPreflight(request) ? preflight(request) : next.proceed();
        scope.around(preflights).onSend((request, answer) -> isPreflight(request) ? answer : shared(request, answer));
    }

    private static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
    }

    private Response<?> preflight(Request request) {
        String origin = request.header("Origin").orElseThrow();
        if (!lets(origin))
            throw Problem.of(403, "pages of " + origin + " may not use this").header("Vary", "Origin");
        Response<?> answer = Response.empty(204)
                .header("Access-Control-Allow-Origin", allowed(origin))
                .header("Access-Control-Allow-Methods", String.join(", ", methods))
                .header("Access-Control-Max-Age", "" + maxAge.toSeconds())
                .header("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        if (credentials) answer = answer.header("Access-Control-Allow-Credentials", "true");
        @Nullable
        String fields = headers.isEmpty()
                ? request.header("Access-Control-Request-Headers").orElse(null)
                : String.join(", ", headers);
        return fields == null ? answer : answer.header("Access-Control-Allow-Headers", fields);
    }

    private Outgoing shared(Request request, Outgoing answer) {
        // Also where no page asks: a cache may give the answer to one later (Fetch, 3.3.5).
        if (isOpen()) return exposing(answer.with("Access-Control-Allow-Origin", "*"));
        Outgoing varying = answer.varying("Origin");
        Optional<String> origin = request.header("Origin").filter(this::lets);
        if (origin.isEmpty()) return varying;
        Outgoing shared = varying.with("Access-Control-Allow-Origin", origin.get());
        return exposing(credentials ? shared.with("Access-Control-Allow-Credentials", "true") : shared);
    }

    private Outgoing exposing(Outgoing answer) {
        return exposed.isEmpty() ? answer : answer.with("Access-Control-Expose-Headers", String.join(", ", exposed));
    }

    private boolean isOpen() {
        return origins.contains("*");
    }

    private String allowed(String origin) {
        return isOpen() ? "*" : origin;
    }

    private boolean lets(String origin) {
        return isOpen() || origins.stream().anyMatch(each -> matches(each, origin.toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String pattern, String origin) {
        int star = pattern.indexOf("://*.");
        if (star < 0) return pattern.equals(origin);
        String scheme = pattern.substring(0, star + 3);
        String end = pattern.substring(star + 4);
        return origin.length() > scheme.length() + end.length()
                && origin.startsWith(scheme)
                && origin.endsWith(end)
                && origin.substring(scheme.length(), origin.length() - end.length())
                        .matches("[a-z0-9.-]+");
    }
}
