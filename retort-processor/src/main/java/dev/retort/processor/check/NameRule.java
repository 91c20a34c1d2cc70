// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.Type;
import dev.retort.processor.report.Findings;
import java.util.HashMap;

/// What a type holds has names in JSON that tell one from another.
final class NameRule {

    private NameRule() {}

    static void check(JsonType type, Findings findings) {
        var byWireName = new HashMap<String, String>();
        switch (type) {
            case JsonType.Structure structure -> {
                for (JsonType.Member member : structure.members()) {
                    if (member.access() == JsonType.Access.IGNORED) continue;
                    String other = byWireName.putIfAbsent(member.wireName(), member.name());
                    if (other != null) findings.error(member.site(), message(other, member.name(), member.wireName()));
                }
            }
            case JsonType.Enumeration enumeration -> {
                for (Type.Constant constant : enumeration.constants()) {
                    String other = byWireName.putIfAbsent(constant.wireName(), constant.name());
                    if (other != null)
                        findings.error(enumeration.site(), message(other, constant.name(), constant.wireName()));
                }
            }
            case JsonType.Value _, JsonType.Coded _, JsonType.Union _, JsonType.Untagged _ -> {
                // UnionRule has the names of records
            }
        }
    }

    private static String message(String first, String second, String wireName) {
        return "%s and %s are both called “%s” in JSON: give one of them another @Name"
                .formatted(first, second, wireName);
    }
}
