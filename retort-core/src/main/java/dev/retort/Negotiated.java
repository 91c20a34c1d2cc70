// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.List;
import java.util.Locale;

/// The media type that a client likes best of those that an endpoint can answer with (RFC 9110, 12.5.1). A
/// method with a parameter of this type lets the client choose.
///
/// ```java
/// @Get("/prices")
/// @Produces({"text/csv", "text/html"})
/// String prices(Negotiated type) { return type.is("text/html") ? asTable() : asLines(); }
/// ```
///
/// The types are those of `@Produces`, or of the good answers of a sealed interface (see [Status]). Where
/// the client likes several equally well, the first of them is taken. A client that accepts none of them
/// gets 406, and the method is not called. All other endpoints have one type, but for streams, and take no
/// notice of `Accept`.
///
/// @param type    the chosen type, as the method names it
/// @param offered all types from which it was chosen
public record Negotiated(String type, List<String> offered) {

    public Negotiated {
        offered = List.copyOf(offered);
    }

    /// Whether the chosen type is this one; parameters such as `charset` do not count.
    ///
    /// @throws IllegalArgumentException when this type is not among those that are offered
    public boolean is(String type) {
        String wanted = essence(type);
        if (offered.stream().noneMatch(each -> essence(each).equals(wanted))) {
            throw new IllegalArgumentException("“%s” is not offered, only %s".formatted(type, offered));
        }
        return essence(this.type).equals(wanted);
    }

    private static String essence(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
