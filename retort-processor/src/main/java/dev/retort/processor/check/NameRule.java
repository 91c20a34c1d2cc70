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
                    if (!member.isShown()) continue;
                    String other = byWireName.putIfAbsent(member.wireName(), member.name());
                    if (other != null) findings.error(member.site(), message(other, member.name(), member.wireName()));
                }
                for (JsonType.Member member : structure.members()) {
                    for (String alias : member.aliases()) {
                        String other = byWireName.putIfAbsent(alias, member.name());
                        if (other != null) findings.error(member.site(), aliasMessage(other, member.name(), alias));
                    }
                }
            }
            case JsonType.Enumeration enumeration -> {
                for (Type.Constant constant : enumeration.constants()) {
                    String other = byWireName.putIfAbsent(constant.wireName(), constant.name());
                    if (other != null)
                        findings.error(enumeration.site(), message(other, constant.name(), constant.wireName()));
                }
            }
            case JsonType.Value _, JsonType.Coded _, JsonType.Union _, JsonType.Untagged _, JsonType.Tuple _ -> {
                // UnionRule has the names of records
            }
        }
    }

    private static String aliasMessage(String first, String second, String alias) {
        return first.equals(second)
                ? "the alias “%s” of %s is there already: remove it".formatted(alias, second)
                : "“%s” is an alias of %s and a name of %s: rename one of them".formatted(alias, second, first);
    }

    private static String message(String first, String second, String wireName) {
        return "%s and %s are both called “%s” in JSON: give one of them another @Name"
                .formatted(first, second, wireName);
    }
}
