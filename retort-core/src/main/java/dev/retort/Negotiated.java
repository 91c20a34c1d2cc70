// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.List;
import java.util.Locale;

/// The media type that a client likes best of those that an endpoint can answer with (RFC 9110, 12.5.1): a
/// parameter of this type has the client choose.
///
/// ```java
/// @Get("/prices")
/// @Produces({"text/csv", "text/html"})
/// String prices(Negotiated type) { return type.is("text/html") ? asTable() : asLines(); }
/// ```
///
/// The types are those of `@Produces`, or of the good answers of a sealed interface (see [Status]). What the
/// client likes equally well is decided by their order. When it accepts none of them, it gets 406, and the
/// method is not called. All other endpoints take no notice of `Accept`.
///
/// @param type    as the contract names it
/// @param offered all of them
public record Negotiated(String type, List<String> offered) {

    public Negotiated {
        offered = List.copyOf(offered);
    }

    /// Whether it is this type, parameters aside.
    ///
    /// @throws IllegalArgumentException when that is no type that is offered
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
