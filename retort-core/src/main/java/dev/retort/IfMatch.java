// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.EntityTag;
import java.util.List;

/// Which state of something a client wants to change (`If-Match`; RFC 9110, 13.1.1), so that nobody undoes a
/// change that he has not seen. A parameter of this type is documented; without the header field the answer is 428,
/// unless the parameter is an `Optional`.
///
/// ```java
/// @Put("/{id}")
/// Versioned<Page> write(long id, @Body Page page, IfMatch expected) {
///     expected.require(find(id).revision());
///     …
/// }
/// ```
///
/// Between the question and the change nobody else must make one: ask within the transaction.
///
/// @param fields the values of the header field
public record IfMatch(List<String> fields) {

    public IfMatch {
        fields = List.copyOf(fields);
    }

    /// Goes on where this is the state that the client knows.
    ///
    /// @param version as it is given to [Versioned#of]
    /// @throws Problem with status 412 where it is another
    public void require(Object version) {
        if (!matches(version)) throw Problem.of(412, "it is no longer in the state that the request expects");
    }

    /// Whether this is the state that the client knows, or it takes any.
    ///
    /// @param version as it is given to [Versioned#of]
    public boolean matches(Object version) {
        return EntityTag.isMatched(fields, EntityTag.of(version));
    }
}
