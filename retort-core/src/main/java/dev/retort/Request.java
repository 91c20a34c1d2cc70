// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.Codec;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request, for handlers that read it by hand. Belongs to the thread that handles it.
///
/// Methods that find a bad value throw [Problem] or [InvalidRequest], which become the 4xx that says so.
public interface Request {

    /// The method, such as `GET`.
    String method();

    /// The path with its percent-escapes decoded, except for `%2F` and `%25`; without the query.
    String path();

    /// Path and query as they were sent, percent-encoded.
    String target();

    /// Whether the route's path has a variable.
    boolean hasVariable(String variable);

    /// What a handler returns, as it would be sent.
    ///
    /// @throws Exception what would be answered with instead
    Outgoing sent(@Nullable Object result) throws Exception;

    /// The decoded value of a variable of the route's path.
    ///
    /// @throws IllegalArgumentException when the route has no such variable: a mistake of the program
    String path(String variable);

    /// The first value of a query parameter, decoded.
    Optional<String> query(String name);

    /// Every value of a query parameter, in order; empty when it was not sent.
    List<String> queries(String name);

    /// The parameters of the query, in their order.
    List<Map.Entry<String, String>> queryPairs();

    /// The fields of a form (`application/x-www-form-urlencoded`), in their order.
    ///
    /// @throws Problem with status 415 when the body says that it is something else
    List<Map.Entry<String, String>> formPairs();

    /// The header fields.
    Headers headers();

    /// The fields that the client has sent behind the body (RFC 9110, 6.5), such as a checksum of what it has
    /// sent by then. None before the body was read to its end, which it was where a method takes a value of
    /// it. They are never taken for header fields.
    Headers trailers();

    /// Tells the client at once what it will need for the answer that is still being made (103; RFC 8297), so
    /// that it can fetch that in the meantime. May be called several times. Nothing is sent in HTTP/1.0, nor
    /// where the answer has to wait for those of earlier requests of the same connection.
    ///
    /// @param links values of `Link` (RFC 8288), such as `</style.css>; rel=preload; as=style`
    /// @throws IllegalArgumentException when one holds what may not be in a header field
    void earlyHints(String... links);

    /// The first value of a header field.
    default Optional<String> header(String name) {
        return headers().first(name);
    }

    /// The first value of a cookie.
    Optional<String> cookie(String name);

    /// What a hook has put here for others of the same request.
    <T> Optional<T> get(RequestAttribute<T> attribute);

    /// Puts something here for the hooks and the handler that come later in the same request.
    <T> void set(RequestAttribute<T> attribute, T value);

    /// Takes work that is to be done after the answer was sent.
    Background background();

    /// The body, for which this waits where it is still to arrive. The array is the request's own: do not
    /// change it. Empty where the method reads the body as it arrives.
    byte[] bytes();

    /// The body as UTF-8 text.
    ///
    /// @throws Problem with status 400 when it is no UTF-8
    String text();

    /// The body as a value of a type that has a codec: a `@Json` record, a scalar,
    /// [dev.retort.json.JsonValue].
    ///
    /// @throws InvalidRequest with every fault when it is no such value, or no JSON at all
    /// @throws Problem with status 415 when it says that it is something else
    default <T> T json(Class<T> type) {
        return json(Codec.of(type));
    }

    /// The body as read by a codec.
    <T> T json(Codec<T> codec);

    /// Everything that is wrong with a request, as JSON, in the words of the errors of its scope
    /// ([ErrorFormat#errors]): for those who answer otherwise and want to say it nevertheless.
    Object errors(InvalidRequest invalid);

    /// `http` or `https`: how the client speaks, as far as trusted proxies tell
    /// ([TrustedProxies][dev.retort.web.TrustedProxies]), or else the peer.
    String scheme();

    /// The host that was asked, with its port if that is not the usual one, as the client says:
    /// `example.com:8000`. Empty where it says nothing. Nobody has checked it, except for
    /// [TrustedHosts][dev.retort.web.TrustedHosts].
    default String host() {
        return header("Host").orElse("");
    }

    /// The path below which a proxy serves the application and which [#path()] and [#target()] do not name,
    /// such as `/api/v1`: as a trusted proxy tells, or as [Documentation#rootPath()] says. Empty for the
    /// root.
    String prefix();

    /// The address of an endpoint as a client is to ask for it: path and query, with the prefix that the
    /// resource is mounted below and with that of a proxy. Variables of the resource's prefix have the values
    /// that they have in this request's path. Of several prefixes that of the scope which answers counts, or
    /// of the nearest around it.
    ///
    /// @throws IllegalArgumentException when the application has no such resource, or it is not clear where it
    ///                                  is meant to be: a mistake of the program
    String address(Link link);

    /// The address of the client, as far as trusted proxies tell, or else of the peer.
    String remote();

    /// The certificate that the peer has shown, if it has shown one: it was signed by one of [Tls#clients()],
    /// and is valid. Behind a proxy that is the proxy's.
    Optional<X509Certificate> clientCertificate();
}
