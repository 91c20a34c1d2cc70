// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Negotiated;
import dev.retort.Problem;
import java.util.List;

/// The choice of a type by what the client accepts (RFC 9110, 12.5.1).
final class Negotiation {

    private Negotiation() {}

    /// @param fields the values of `Accept`; none and empty ones accept anything
    /// @param types  in the order of preference
    /// @throws Problem with status 406 when none is accepted
    static Negotiated of(List<String> fields, List<String> types) {
        var accept = new Accept(fields.stream().filter(each -> !each.isBlank()).toList());
        String best = "";
        double weight = 0;
        for (String type : types) {
            double own = accept.weight(MediaTypes.essence(type));
            if (own <= weight) continue;
            best = type;
            weight = own;
        }
        if (weight > 0) return new Negotiated(best, types);
        List<String> essences = types.stream().map(MediaTypes::essence).toList();
        throw Problem.of(406, "the answer can be %s: accept one of these".formatted(String.join(" or ", essences)))
                .with("types", essences)
                .header("Vary", "Accept");
    }
}
