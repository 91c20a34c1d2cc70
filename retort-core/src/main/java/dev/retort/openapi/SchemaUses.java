// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/// Which ways the types of one document travel, and which of them are something else on one way than on the
/// other: in requests a member with a default may be left out, in answers it is always there.
final class SchemaUses {

    private final Set<Use> uses = new HashSet<>();

    /// @param type a binary name, or a use of a generic record as JSON
    private record Use(String type, Direction direction) {}

    /// What finds the types that a fragment names.
    private interface Visitor {

        void type(String binaryName, boolean isPatch);

        void generic(JsonObject use, boolean isPatch);
    }

    /// Adds what is in a fragment.
    void add(JsonValue fragment, Direction direction, Class<?> from) {
        visit(fragment, new Visitor() {
            @Override
            public void type(String binaryName, boolean isPatch) {
                Direction way = isPatch ? Direction.REQUEST : direction;
                if (uses.add(new Use(binaryName, way))) add(Components.fragment(binaryName, from), way, from);
            }

            @Override
            public void generic(JsonObject use, boolean isPatch) {
                Direction way = isPatch ? Direction.REQUEST : direction;
                if (GenericSchemas.isTooDeep(use) || !uses.add(new Use(Components.identity(use), way))) return;
                JsonObject form = Components.fragment(GenericSchemas.binaryName(use), from);
                add(GenericSchemas.fill(form, use), way, from);
            }
        });
    }

    /// Whether a type needs a schema for each way.
    ///
    /// @param type    a binary name, or a use of a generic record as JSON
    /// @param content what it refers to
    boolean isApart(String type, JsonValue content, Class<?> from) {
        return uses.contains(new Use(type, Direction.REQUEST))
                && uses.contains(new Use(type, Direction.ANSWER))
                && differs(content, new HashSet<>(), from);
    }

    /// Whether something in a fragment is not the same on both ways.
    ///
    /// @param known the names of the types that were looked at
    private static boolean differs(JsonValue content, Set<String> known, Class<?> from) {
        if (content instanceof JsonObject object && object.members().containsKey(SchemaView.WRITTEN)) return true;
        var found = new boolean[1];
        visit(content, new Visitor() {
            @Override
            public void type(String binaryName, boolean isPatch) {
                if (found[0] || isPatch || !known.add(binaryName)) return;
                found[0] = differs(Components.fragment(binaryName, from), known, from);
            }

            @Override
            public void generic(JsonObject use, boolean isPatch) {
                type(GenericSchemas.binaryName(use), isPatch);
            }
        });
        return found[0];
    }

    private static void visit(JsonValue fragment, Visitor visitor) {
        visit("", fragment, visitor);
    }

    /// @param parent the name under which the fragment stands
    private static void visit(String parent, JsonValue fragment, Visitor visitor) {
        switch (fragment) {
            case JsonObject object -> {
                visitNamed(object, visitor);
                object.members().forEach((name, value) -> {
                    if (!Components.isValue(parent, name)) visit(name, value, visitor);
                });
            }
            case JsonArray(var elements) -> elements.forEach(element -> visit(element, visitor));
            default -> {
                // names no type
            }
        }
    }

    private static void visitNamed(JsonObject object, Visitor visitor) {
        var members = object.members();
        if (members.containsKey(GenericSchemas.REFERENCE))
            visitor.generic(object, members.containsKey(GenericSchemas.PATCHED));
        if (members.get(UnionSchema.UNION) instanceof JsonObject(var union)
                && union.get("records") instanceof JsonObject(var records))
            records.values().forEach(record -> visitor.type(OpenApiDocument.text(record), false));
        if (!(members.get("$ref") instanceof JsonString(String reference))) return;
        if (reference.startsWith(Components.SCHEMA))
            visitor.type(reference.substring(Components.SCHEMA.length()), false);
        if (reference.startsWith(PatchSchema.REFERENCE))
            visitor.type(reference.substring(PatchSchema.REFERENCE.length()), true);
    }
}
