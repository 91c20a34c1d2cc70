// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Json;
import java.util.List;
import java.util.Map;

/// What is wrong.
///
/// @param errors what is wrong with what, in words
@Json
record Mistakes(Map<String, List<String>> errors) {

    static Mistakes of(String subject, String text) {
        return new Mistakes(Map.of(subject, List.of(text)));
    }
}
