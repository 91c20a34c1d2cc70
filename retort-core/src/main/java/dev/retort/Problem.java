// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.StatusTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An answer that says what is wrong, as a problem document (RFC 9457): `throw Problem.notFound("no pet has
/// id 7")`.
///
/// Clients read its text: put nothing secret into it. Immutable: each method that changes something returns
/// a new one. It carries no stack trace, so throwing one is cheap.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final Failure.Reason reason;
    private final String detail;
    private final transient @Nullable Object content;
    private final transient Map<String, Object> members;
    private final transient List<String> headers;

    private Problem(
            int status,
            Failure.Reason reason,
            String detail,
            @Nullable Object content,
            Map<String, Object> members,
            List<String> headers) {
        super(status + ": " + detail, null, false, false);
        if (status < 300 || status > 599)
            throw new IllegalArgumentException("status must be 300 to 599, but is " + status);
        this.status = status;
        this.reason = reason;
        this.detail = detail;
        this.content = content;
        this.members = members;
        this.headers = headers;
    }

    /// A problem whose status says it all: its detail is the standard phrase, such as “Not Found”.
    ///
    /// @param status as for [#of(int, String)]
    /// @throws IllegalArgumentException for a status outside 300 to 599
    public static Problem of(int status) {
        return of(status, StatusTexts.of(status));
    }

    /// A problem with a status and a sentence.
    ///
    /// @param status 400 to 599; or 300 to 399, for code that is too deep inside to return a [Redirect] or a 304
    /// @param detail what is wrong, as a sentence for the client
    /// @throws IllegalArgumentException for a status outside 300 to 599
    public static Problem of(int status, String detail) {
        return of(Failure.Reason.PROGRAM, status, detail);
    }

    /// For the framework: a problem that it has with a request. Those of a program have the reason
    /// [Failure.Reason#PROGRAM].
    ///
    /// @throws IllegalArgumentException for a status outside 300 to 599
    public static Problem of(Failure.Reason reason, int status, String detail) {
        return new Problem(status, reason, Objects.requireNonNull(detail), null, Map.of(), List.of());
    }

    /// Status 400: the request cannot be understood.
    public static Problem badRequest(String detail) {
        return of(400, detail);
    }

    /// Status 404: there is no such thing.
    public static Problem notFound(String detail) {
        return of(404, detail);
    }

    /// Status 409: the request contradicts the state of things.
    public static Problem conflict(String detail) {
        return of(409, detail);
    }

    /// Adds a member to the document, in place of an earlier one of the same name. `type`, `title` and
    /// `instance` (RFC 9457, 3.1) replace the standard ones.
    ///
    /// @param value anything that a lambda route could answer as JSON; anything else makes the answer a 500
    /// @throws IllegalArgumentException for `status` and `detail`, which [#of] takes
    public Problem with(String member, Object value) {
        if (List.of("status", "detail").contains(member)) {
            throw new IllegalArgumentException(
                    "member " + member + " of a problem is the framework's own: take another name");
        }
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, reason, detail, content, Collections.unmodifiableMap(more), headers);
    }

    /// Adds something for programs to read beside the sentence: the member `content` of a problem document.
    /// Where the format of errors lets the detail be any JSON ([Migration#fromFastApi]), it replaces the
    /// sentence.
    ///
    /// @param content anything that a lambda route could answer as JSON; anything else makes the answer a
    ///     500
    public Problem content(Object content) {
        return new Problem(status, reason, detail, Objects.requireNonNull(content), members, headers);
    }

    /// Adds a header field to the answer, beside any others of the same name.
    ///
    /// @throws IllegalArgumentException as for [Response#header]
    public Problem header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(HeaderRules.requireName(name));
        more.add(HeaderRules.requireValue(name, value));
        return new Problem(status, reason, detail, content, members, List.copyOf(more));
    }

    /// The status of the answer, 300 to 599.
    public int status() {
        return status;
    }

    /// What is wrong, as a sentence for the client.
    public String detail() {
        return detail;
    }

    /// Who has this problem: the program, or the framework and why.
    public Failure.Reason reason() {
        return reason;
    }

    /// What [#content(Object)] added beside the sentence, or `null`.
    public @Nullable Object content() {
        return content;
    }

    /// The members that [#with] added, by name, in their order. Cannot be changed.
    public Map<String, Object> members() {
        return members;
    }

    /// The header fields that [#header] added: names and values in turn. Cannot be changed.
    public List<String> headers() {
        return headers;
    }
}
