// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.EntityTag;
import dev.retort.json.Codec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An answer with a status and header fields of its own. Immutable: each method that changes something
/// returns a new one.
///
/// ```java
/// return Response.of(202, job).header("Retry-After", "5");
/// ```
///
/// @param <T> the type of the body
public final class Response<T> {

    private final int status;
    private final List<String> headers;
    private final @Nullable T body;
    private final @Nullable Codec<? super T> codec;
    private final Map<String, Supplier<String>> trailers;

    private Response(int status, List<String> headers, @Nullable T body, @Nullable Codec<? super T> codec) {
        this(status, headers, body, codec, Map.of());
    }

    private Response(
            int status,
            List<String> headers,
            @Nullable T body,
            @Nullable Codec<? super T> codec,
            Map<String, Supplier<String>> trailers) {
        if (status < 200 || status > 599)
            throw new IllegalArgumentException("status must be 200 to 599, but is " + status);
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.codec = codec;
        this.trailers = trailers;
    }

    /// An answer with status 200 and a body.
    public static <T> Response<T> ok(T body) {
        return of(200, body);
    }

    /// An answer with a status and a body. The server sends no body with 204, 205 and 304.
    ///
    /// @throws IllegalArgumentException for a status outside 200 to 599
    public static <T> Response<T> of(int status, T body) {
        return new Response<>(status, List.of(), Objects.requireNonNull(body), null);
    }

    /// An answer with a status and no body.
    ///
    /// @throws IllegalArgumentException for a status outside 200 to 599
    public static <T> Response<T> empty(int status) {
        return new Response<>(status, List.of(), null, null);
    }

    /// Adds a header field, beside any others of the same name.
    ///
    /// @throws IllegalArgumentException when the name is no token (RFC 9110, 5.1) or belongs to the server
    ///     (`Date`, `Content-Length`, `Transfer-Encoding`, `Connection`, `Keep-Alive`), or when the value
    ///     holds anything but printable ASCII and tabs
    public Response<T> header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(HeaderRules.requireName(name));
        more.add(HeaderRules.requireValue(name, value));
        return new Response<>(status, List.copyOf(more), body, codec, trailers);
    }

    /// Adds a field that follows the body and is made when the body has been written; [Outgoing#trailer]
    /// says when clients get it. It replaces an earlier one of the same name.
    ///
    /// ```java
    /// var digest = new Checksum();
    /// return Response.ok(rows.peek(digest::add)).trailer("Checksum", digest::text);
    /// ```
    ///
    /// @param value asked once, after the body; what it throws breaks the answer off
    /// @throws IllegalArgumentException when the name is none for a header field, or one that has to be
    ///     known before the body, such as `Content-Type`
    public Response<T> trailer(String name, Supplier<String> value) {
        var more = new LinkedHashMap<>(trailers);
        more.put(HeaderRules.requireTrailer(name), Objects.requireNonNull(value));
        return new Response<>(status, headers, body, codec, Collections.unmodifiableMap(more));
    }

    /// Gives the client one more cookie (`Set-Cookie`).
    public Response<T> cookie(SetCookie cookie) {
        return header("Set-Cookie", cookie.field());
    }

    /// Says which state the body shows (`ETag`), so that a GET by a client that has this state already is
    /// answered with 304. An endpoint that returns a [Versioned] has this in its documentation as well.
    ///
    /// @param version whatever differs when the body does; its text must be printable ASCII without blanks
    ///     and quotes
    /// @throws IllegalArgumentException for a version with any other text
    public Response<T> etag(Object version) {
        return header("ETag", EntityTag.of(version));
    }

    /// Has browsers save the body under a file name (`Content-Disposition: attachment`, RFC 6266).
    ///
    /// @param name in any script; only the part after the last slash or backslash counts, and characters
    ///     that file names cannot have become `_`
    public Response<T> attachment(String name) {
        return header(Disposition.NAME, Disposition.of("attachment", name));
    }

    /// Has browsers show the body, and suggest a file name to users who save it (`Content-Disposition:
    /// inline`).
    ///
    /// @param name as for [#attachment]
    public Response<T> inline(String name) {
        return header(Disposition.NAME, Disposition.of("inline", name));
    }

    /// Has the body written as JSON by this codec: `Response.ok(page).as(pageCodec)`. Typed endpoints need
    /// none; lambda routes need one for generic types, whose codec the class alone does not tell.
    public Response<T> as(Codec<? super T> codec) {
        return new Response<>(status, headers, body, Objects.requireNonNull(codec), trailers);
    }

    /// The status, 200 to 599.
    public int status() {
        return status;
    }

    /// The header fields in their order: names and values in turn. Cannot be changed.
    public List<String> headers() {
        return headers;
    }

    /// The fields that follow the body, by their names.
    public Map<String, Supplier<String>> trailers() {
        return trailers;
    }

    /// The body, or `null` when there is none.
    public @Nullable T body() {
        return body;
    }

    /// The codec that [#as] named, or `null`.
    public @Nullable Codec<? super T> codec() {
        return codec;
    }
}
