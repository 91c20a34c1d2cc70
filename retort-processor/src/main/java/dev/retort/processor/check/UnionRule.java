// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.JsonType;
import dev.retort.processor.report.Findings;
import java.util.HashMap;

/// The discriminator of a sealed interface tells its records apart, and is no member of theirs.
final class UnionRule {

    private UnionRule() {}

    static void check(JsonType.Union union, Findings findings) {
        var byValue = new HashMap<String, JsonType.Choice>();
        for (JsonType.Choice choice : union.choices()) {
            JsonType.Choice other = byValue.putIfAbsent(choice.value(), choice);
            if (other != null) {
                findings.error(
                        union.site(),
                        "%s and %s of %s are both called “%s”: give one of them another @Name"
                                .formatted(
                                        other.name().nested(),
                                        choice.name().nested(),
                                        union.name().simple(),
                                        choice.value()));
            }
            if (choice.members().contains(union.discriminator())) {
                findings.error(
                        union.site(),
                        "%s has a member “%s”, which is the discriminator of %s: name another with %s"
                                .formatted(
                                        choice.name().nested(),
                                        union.discriminator(),
                                        union.name().simple(),
                                        union.name().home().isPresent()
                                                ? "discriminator = \"…\""
                                                : "@Discriminator(\"…\"), or rename the component"));
            }
        }
    }
}
