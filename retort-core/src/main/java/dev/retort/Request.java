// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.Codec;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request, for handlers that read it by hand. For the thread that handles it only.
///
/// Methods that find a bad value throw [Problem] or [InvalidRequest], which become the 4xx that says so.
/// Names of parameters and cookies must be spelt exactly as they are sent; names of header fields may be in
/// capitals or small letters.
public interface Request {

    /// The method, such as `GET`.
    String method();

    /// The path with its percent-escapes decoded, except for `%2F` and `%25`; without the query.
    String path();

    /// Path and query as they were sent, percent-encoded.
    String target();

    /// The path of the route that the request leads to, with its variables and all prefixes, such as
    /// `/shops/{shop}/pets/{id}`: what requests can be counted by, since clients cannot make more of them.
    /// Empty where there is no route for its path and method.
    Optional<String> route();

    /// Whether the route's path has a variable of this name.
    boolean hasVariable(String variable);

    /// The decoded value of a variable of the route's path. It is never empty.
    ///
    /// @throws IllegalArgumentException when the route has no such variable: a mistake of the program
    String path(String variable);

    /// The first value of a query parameter, decoded; empty when it was not sent.
    Optional<String> query(String name);

    /// Every value of a query parameter, in order; empty when it was not sent.
    List<String> queries(String name);

    /// All parameters of the query with their values, decoded, in the order in which they were sent.
    List<Map.Entry<String, String>> queryPairs();

    /// All fields of a form (`application/x-www-form-urlencoded`) with their values, in the order in which
    /// they were sent. A request without a body is a form without fields.
    ///
    /// @throws Problem with status 415 when the body says that it is something else
    List<Map.Entry<String, String>> formPairs();

    /// The header fields.
    Headers headers();

    /// The fields that the client has sent behind the body (RFC 9110, 6.5), such as a checksum of the body.
    /// They are known only when the body was read to its end, as it is where a method takes the body as a
    /// value; before that there are none. They never count as header fields.
    Headers trailers();

    /// Tells the client what it will need for the answer that is still being made (status 103, RFC 8297),
    /// so that it can fetch that in the meantime. May be called several times. Nothing is sent in HTTP/1.0,
    /// nor where the answer has to wait for those of earlier requests of the same connection.
    ///
    /// @param links values of `Link` (RFC 8288), such as `</style.css>; rel=preload; as=style`
    /// @throws IllegalArgumentException when one holds what may not be in a header field
    void earlyHints(String... links);

    /// The first value of a header field; empty when it was not sent.
    default Optional<String> header(String name) {
        return headers().first(name);
    }

    /// The first value of a cookie, as it was sent; empty when it was not sent.
    Optional<String> cookie(String name);

    /// What was put here for this request under a key; empty where nothing was.
    <T> Optional<T> get(RequestAttribute<T> attribute);

    /// Puts something here for the hooks and the handler that come later in the same request, in place of
    /// what was put here before under the same key.
    <T> void set(RequestAttribute<T> attribute, T value);

    /// Takes work that is to be done after the answer was sent.
    Background background();

    /// The whole body; empty when there is none. Waits for what is still to arrive. The array is the
    /// request's own: do not change it. Also empty where the method reads the body as it arrives.
    byte[] bytes();

    /// The whole body as UTF-8 text, whatever its `Content-Type` says.
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

    /// The body as a value that a codec reads: for generic types, such as `Codec.of(Page.class,
    /// Codec.of(Book.class))`.
    ///
    /// @throws InvalidRequest with every fault when it is no such value, or no JSON at all
    /// @throws Problem with status 415 when it says that it is something else
    <T> T json(Codec<T> codec);

    /// The faults of a request as the errors of its scope tell them ([ErrorFormat#errors]), for handlers
    /// that put another answer around them.
    ///
    /// @return anything that a [Handler] may return as JSON
    Object errors(InvalidRequest invalid);

    /// How the client speaks: `http` or `https`. It is what a trusted proxy tells
    /// ([TrustedProxies][dev.retort.web.TrustedProxies]), or otherwise how the connection itself is made.
    String scheme();

    /// The host that the client asked for, with its port if that is not the usual one: `example.com:8000`.
    /// Empty where the client names none. Clients can write anything here, unless
    /// [TrustedHosts][dev.retort.web.TrustedHosts] is installed.
    default String host() {
        return header("Host").orElse("");
    }

    /// The path below which a proxy serves the application, such as `/api/v1`: as a trusted proxy tells, or
    /// as [Documentation#rootPath()] says. [#path()] and [#target()] do not have it. Empty for the root.
    String prefix();

    /// The address of an endpoint as a client has to ask for it: path and query, with the prefix that the
    /// resource is mounted below and with that of a proxy. Variables of the resource's prefix have the
    /// values that they have in this request's path. Where the resource is mounted several times, the scope
    /// that answers this request counts, or the nearest one around it.
    ///
    /// @throws IllegalArgumentException when the application has no such resource, or it is not clear where it
    ///                                  is meant to be: a mistake of the program
    String address(Link link);

    /// The IP address of the client, without a port. It is what a trusted proxy tells
    /// ([TrustedProxies][dev.retort.web.TrustedProxies]), or otherwise that of the connection; `unix` for a
    /// Unix domain socket, and `memory` in tests without a network.
    String remote();

    /// The certificate that was shown on this connection: it is valid, and signed by one of the authorities
    /// of [Tls#clients()]. Empty where none was shown. Behind a proxy it is that of the proxy.
    Optional<X509Certificate> clientCertificate();
}
