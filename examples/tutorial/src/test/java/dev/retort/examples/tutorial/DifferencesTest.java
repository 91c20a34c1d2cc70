// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void every_difference_has_its_reason_and_every_reason_a_difference() throws IOException {
        var rules = (JsonArray) JsonValue.parse(Files.readAllBytes(Path.of("judge/kept.json")));
        var reasons =
                Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|").matcher(Files.readString(Path.of("DIFFERENCES.md")));

        assertThat(reasons.results().map(row -> row.group(1)).toList())
                .containsExactlyInAnyOrderElementsOf(rules.elements().stream()
                        .map(rule -> rule.at("/name").text())
                        .distinct()
                        .toList());
    }
}
