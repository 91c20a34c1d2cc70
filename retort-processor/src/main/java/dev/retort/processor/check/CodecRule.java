// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        var structures = new HashMap<ClassName, JsonType.Structure>();
        var held = new HashSet<ClassName>();
        for (JsonType type : types) {
            if (!(type instanceof JsonType.Structure structure)) continue;
            structures.put(structure.name(), structure);
            structure.members().forEach(member -> held.addAll(targets(member.use())));
        }
        var ways = new HashMap<ClassName, String>();
        for (JsonType type : types) {
            if (!held.contains(type.name())) walk(type.name(), structures, ways);
        }
        return ways;
    }

    private static void walk(
            ClassName root, Map<ClassName, JsonType.Structure> structures, Map<ClassName, String> ways) {
        var queue = new ArrayDeque<ClassName>();
        if (ways.putIfAbsent(root, root.simple()) == null) queue.add(root);
        while (!queue.isEmpty()) {
            ClassName holder = queue.remove();
            JsonType.@Nullable Structure structure = structures.get(holder);
            if (structure == null) continue;
            for (JsonType.Member member : structure.members()) {
                String way = ways.get(holder) + "." + member.name();
                for (ClassName target : targets(member.use())) {
                    if (ways.putIfAbsent(target, way) == null) queue.add(target);
                }
            }
        }
    }

    private static List<ClassName> targets(Use use) {
        return switch (use.type()) {
            case Type.Structure(ClassName name, List<Use> arguments) ->
                Stream.concat(Stream.of(name), arguments.stream().flatMap(each -> targets(each).stream()))
                        .toList();
            case Type.Elements(Use element, var _) -> targets(element);
            case Type.Maybe(Use value) -> targets(value);
            case Type.Entries(var _, Use value) -> targets(value);
            default -> List.of();
        };
    }
}
