// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Header fields of answers, as a list of names and values in turn.
public final class FieldPairs {

    private FieldPairs() {}

    /// The first value of a field, whose name may be written in capitals or small letters; empty when the field is
    /// absent.
    public static Optional<String> first(List<String> fields, String name) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equalsIgnoreCase(name)) return Optional.of(fields.get(i + 1));
        }
        return Optional.empty();
    }

    /// The fields but for those of some names.
    public static List<String> without(List<String> fields, Predicate<String> names) {
        var fewer = new ArrayList<String>(fields.size());
        for (int i = 0; i < fields.size(); i += 2) {
            if (names.test(fields.get(i))) continue;
            fewer.add(fields.get(i));
            fewer.add(fields.get(i + 1));
        }
        return List.copyOf(fewer);
    }
}
