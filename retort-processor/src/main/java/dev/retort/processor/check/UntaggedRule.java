// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.UntaggedForm;
import dev.retort.processor.report.Findings;
import java.util.LinkedHashSet;
import java.util.List;

/// The forms of an untagged sealed interface can be told apart, and each can be met.
final class UntaggedRule {

    private UntaggedRule() {}

    static void check(JsonType.Untagged untagged, Findings findings) {
        List<UntaggedForm> ambiguous = untagged.order().ambiguous();
        ambiguous.stream()
                .limit(1)
                .forEach(one -> ambiguous.stream()
                        .filter(other -> !other.equals(one) && other.mayHaveAllOf(one))
                        .limit(1)
                        .forEach(other -> findings.error(untagged.site(), cannotTell(untagged, one, other))));
        for (int i = 0; i < untagged.forms().size(); i++) {
            UntaggedForm later = untagged.forms().get(i);
            if (later.isRecord()) continue;
            untagged.forms().subList(0, i).stream()
                    .filter(earlier -> !earlier.isRecord() && earlier.hides(later))
                    .limit(1)
                    .forEach(earlier -> findings.error(
                            untagged.site(),
                            "no value is ever a %2$s, because %1$s stands before it and takes them all: let %3$s permit %2$s before %1$s"
                                    .formatted(
                                            earlier.name().nested(),
                                            later.name().nested(),
                                            untagged.name().simple())));
        }
    }

    private static String cannotTell(JsonType.Untagged untagged, UntaggedForm one, UntaggedForm other) {
        var members = new LinkedHashSet<>(one.required());
        members.addAll(other.required());
        String shared = members.isEmpty() ? "an object" : "an object with “" + String.join("”, “", members) + "”";
        return "%s cannot tell %s from %s: %s may be either. Give each a required member that the other does not have, or use @Json and a discriminator"
                .formatted(
                        untagged.name().simple(),
                        one.name().nested(),
                        other.name().nested(),
                        shared);
    }
}
