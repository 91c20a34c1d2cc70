// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.Type;
import dev.retort.processor.report.Findings;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every component of a `@Json` record has a codec. One that has none is named by the way to it from a type
/// that nothing else holds, such as `PetPage.pet.owner.socket`.
final class CodecRule {

    private CodecRule() {}

    static void check(List<MissingCodec> missing, List<JsonType> types, Findings findings) {
        if (missing.isEmpty()) return;
        Map<ClassName, String> ways = ways(types);
        for (MissingCodec each : missing) {
            String way = ways.getOrDefault(each.owner(), each.owner().simple());
            findings.error(each.site(), "%s.%s: %s".formatted(way, each.component(), each.reason()));
        }
    }

    /// The shortest way to every record, from the records that no other holds.
    private static Map<ClassName, String> ways(List<JsonType> types) {
        var targets = new HashMap<ClassName, List<Way>>();
        var held = new HashSet<ClassName>();
        for (JsonType type : types) {
            List<Way> inside = inside(type);
            targets.put(type.name(), inside);
            inside.forEach(each -> held.add(each.target()));
        }
        var ways = new HashMap<ClassName, String>();
        for (JsonType type : types) {
            if (!held.contains(type.name())) walk(type.name(), targets, ways);
        }
        return ways;
    }

    private static void walk(ClassName root, Map<ClassName, List<Way>> targets, Map<ClassName, String> ways) {
        var queue = new ArrayDeque<ClassName>();
        if (ways.putIfAbsent(root, root.simple()) == null) queue.add(root);
        while (!queue.isEmpty()) {
            ClassName holder = queue.remove();
            for (Way each : targets.getOrDefault(holder, List.of())) {
                String way = ways.get(holder) + each.step();
                if (ways.putIfAbsent(each.target(), way) == null) queue.add(each.target());
            }
        }
    }

    /// A step to a type that another holds.
    ///
    /// @param step `.owner`, or nothing from a sealed interface to its records
    private record Way(String step, ClassName target) {}

    private static List<Way> inside(JsonType type) {
        return switch (type) {
            case JsonType.Union union ->
                union.choices().stream().map(each -> new Way("", each.name())).toList();
            case JsonType.Untagged untagged ->
                untagged.forms().stream().map(each -> new Way("", each.name())).toList();
            default -> type.members().stream().flatMap(CodecRule::through).toList();
        };
    }

    private static Stream<Way> through(JsonType.Member member) {
        return member.use()
                .type()
                .all()
                .filter(Type.Named.class::isInstance)
                .map(each -> new Way("." + member.name(), ((Type.Named) each).name()));
    }
}
