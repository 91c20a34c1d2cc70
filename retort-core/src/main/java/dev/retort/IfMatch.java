// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.EntityTag;
import java.util.List;

/// The state of something that a client has seen and wants to change (`If-Match`; RFC 9110, 13.1.1), so
/// that nobody undoes a change without having seen it. For a parameter of a method; without the header
/// field the answer is 428, unless the parameter is an `Optional`.
///
/// ```java
/// @Put("/{id}")
/// Versioned<Page> write(long id, @Body Page page, IfMatch expected) {
///     expected.require(find(id).revision());
///     …
/// }
/// ```
///
/// Nobody else must change anything between the check and the change: do both in one transaction.
///
/// @param fields the values of the header field
public record IfMatch(List<String> fields) {

    public IfMatch {
        fields = List.copyOf(fields);
    }

    /// Checks that the present state is the one that the client knows.
    ///
    /// @param version of the present state, as it is given to [Versioned#of]
    /// @throws Problem with status 412 where the client knows another state
    public void require(Object version) {
        if (!matches(version))
            throw Problem.of(412, "it has changed since: get it again, and send its new ETag as If-Match");
    }

    /// Whether the present state is the one that the client knows, or the client accepts any (`*`).
    ///
    /// @param version of the present state, as it is given to [Versioned#of]
    public boolean matches(Object version) {
        return EntityTag.isMatched(fields, EntityTag.of(version));
    }
}
