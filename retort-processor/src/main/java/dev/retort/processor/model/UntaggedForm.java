// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One of the types of an untagged sealed interface.
///
/// @param type     a record or a scalar
/// @param name     of its class
/// @param required the names of the members that have to be there; of a scalar, none
/// @param others   the names of the members that need not be there
/// @param aliases  what the members that have to be there may be called instead
/// @param open     whether a scalar takes every value of its type
public record UntaggedForm(
        Type type,
        ClassName name,
        List<String> required,
        List<String> others,
        Map<String, List<String>> aliases,
        boolean open) {

    /// The numbers, each of which holds those before it.
    private static final List<PrimitiveKind> NUMBERS = List.of(
            PrimitiveKind.BYTE,
            PrimitiveKind.SHORT,
            PrimitiveKind.INT,
            PrimitiveKind.LONG,
            PrimitiveKind.FLOAT,
            PrimitiveKind.DOUBLE);

    public UntaggedForm {
        required = List.copyOf(required);
        others = List.copyOf(others);
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    }

    public JsonKind kind() {
        return JsonKind.of(type);
    }

    public boolean isRecord() {
        return kind() == JsonKind.OBJECT;
    }

    /// Whether an object of this record may have all that another requires, so that the other could only be told
    /// from it by what this one requires beyond that.
    public boolean mayHaveAllOf(UntaggedForm other) {
        return other.required.stream().allMatch(name -> required.contains(name) || others.contains(name));
    }

    /// Whether a scalar leaves no value for another that comes after it.
    public boolean hides(UntaggedForm later) {
        if (!open) return false;
        Type all = underlying(type);
        Type some = underlying(later.type);
        if (all.equals(some)) return true;
        if (all.equals(new Type.Library(LibraryScalar.STRING))) return later.kind() == JsonKind.STRING;
        if (all.equals(new Type.Library(LibraryScalar.BIG_DECIMAL)))
            return later.kind() == JsonKind.INTEGER || later.kind() == JsonKind.NUMBER;
        return all instanceof Type.Primitive(var wide, var _)
                && some instanceof Type.Primitive(var narrow, var _)
                && NUMBERS.contains(narrow)
                && NUMBERS.indexOf(wide) >= NUMBERS.indexOf(narrow);
    }

    private static Type underlying(Type type) {
        return switch (type) {
            case Type.Value(var _, Type underlying) -> underlying(underlying);
            case Type.Primitive(var kind, var _) -> new Type.Primitive(kind, false);
            default -> type;
        };
    }

    /// Records in the order in which they have to be looked for: one that may have all that another requires comes
    /// before that.
    ///
    /// @param sorted    as many as have an order
    /// @param ambiguous those that have none, because each of them could be another of them
    public record Order(List<UntaggedForm> sorted, List<UntaggedForm> ambiguous) {

        /// The order of the records among some forms.
        public static Order of(List<UntaggedForm> forms) {
            var left = new ArrayList<>(
                    forms.stream().filter(UntaggedForm::isRecord).toList());
            var sorted = new ArrayList<UntaggedForm>();
            while (true) {
                Optional<UntaggedForm> next =
                        left.stream().filter(each -> isNext(each, left)).findFirst();
                if (next.isEmpty()) return new Order(sorted, left);
                sorted.add(next.get());
                left.remove(next.get());
            }
        }

        private static boolean isNext(UntaggedForm form, List<UntaggedForm> left) {
            return left.stream().noneMatch(other -> !other.equals(form) && other.mayHaveAllOf(form));
        }

        public Order {
            sorted = List.copyOf(sorted);
            ambiguous = List.copyOf(ambiguous);
        }

        /// What an object must not have all of to be one of these records; of each set, one is enough.
        ///
        /// @param form one of those that are sorted
        public List<Set<String>> excluded(UntaggedForm form) {
            var excluded = new ArrayList<Set<String>>();
            for (UntaggedForm earlier : sorted.subList(0, sorted.indexOf(form))) {
                var beyond = new LinkedHashSet<>(earlier.required);
                form.required.forEach(beyond::remove);
                if (excluded.stream().anyMatch(beyond::containsAll)) continue;
                excluded.removeIf(each -> each.containsAll(beyond));
                excluded.add(beyond);
            }
            return excluded;
        }
    }
}
