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

/// An answer with a status and header fields of its own. Immutable: each method returns a new one.
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

    /// Status 200 with a body.
    public static <T> Response<T> ok(T body) {
        return of(200, body);
    }

    /// Any status with a body.
    public static <T> Response<T> of(int status, T body) {
        return new Response<>(status, List.of(), Objects.requireNonNull(body), null);
    }

    /// Any status without a body.
    public static <T> Response<T> empty(int status) {
        return new Response<>(status, List.of(), null, null);
    }

    /// The same answer with one more header field.
    ///
    /// @throws IllegalArgumentException when the name is no token or the value holds a control character (RFC
    ///     9110, 5.5)
    public Response<T> header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(HeaderRules.requireName(name));
        more.add(HeaderRules.requireValue(name, value));
        return new Response<>(status, List.copyOf(more), body, codec, trailers);
    }

    /// The same answer with a field that follows the body, as [Outgoing#trailer] says.
    ///
    /// ```java
    /// var digest = new Checksum();
    /// return Response.ok(rows.peek(digest::add)).trailer("Checksum", digest::text);
    /// ```
    ///
    /// @param value asked for when the body is written
    /// @throws IllegalArgumentException when no such field may follow a body
    public Response<T> trailer(String name, Supplier<String> value) {
        var more = new LinkedHashMap<>(trailers);
        more.put(HeaderRules.requireTrailer(name), Objects.requireNonNull(value));
        return new Response<>(status, headers, body, codec, Collections.unmodifiableMap(more));
    }

    /// The same answer with one more cookie.
    public Response<T> cookie(SetCookie cookie) {
        return header("Set-Cookie", cookie.field());
    }

    /// The same answer with an `ETag`: as a [Versioned], which is documented, so that a client that has it
    /// already gets 304 to a GET.
    ///
    /// @param version as in [Versioned]
    public Response<T> etag(Object version) {
        return header("ETag", EntityTag.of(version));
    }

    /// The same answer to be saved by a name, of which the part after the last slash counts.
    ///
    /// @param name in any script; what cannot be in the name of a file becomes `_`
    public Response<T> attachment(String name) {
        return header(Disposition.NAME, Disposition.of("attachment", name));
    }

    /// The same answer to be shown, and saved by this name if at all.
    public Response<T> inline(String name) {
        return header(Disposition.NAME, Disposition.of("inline", name));
    }

    /// The same answer, written by a codec of your choice: `Response.ok(page).as(pageCodec)`. Typed endpoints
    /// need none.
    public Response<T> as(Codec<? super T> codec) {
        return new Response<>(status, headers, body, Objects.requireNonNull(codec), trailers);
    }

    public int status() {
        return status;
    }

    /// Names and values in turn.
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

    /// The codec that was named, or `null`.
    public @Nullable Codec<? super T> codec() {
        return codec;
    }
}
