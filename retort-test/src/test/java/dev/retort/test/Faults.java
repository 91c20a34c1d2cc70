// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonString;
import java.util.List;
import java.util.Objects;

/// The faults of an answer, each in one line: `query /limit maximum must be at most 100`.
final class Faults {

    private Faults() {}

    static List<String> of(TestResponse response) {
        var errors = (JsonArray) Objects.requireNonNull(response.json("/errors"), response::text);
        return errors.elements().stream()
                .map(each -> String.join(
                        " ",
                        text(each.at("/in")),
                        text(each.at("/pointer")),
                        text(each.at("/code")),
                        text(each.at("/detail"))))
                .toList();
    }

    private static String text(Object value) {
        return ((JsonString) value).value();
    }
}
