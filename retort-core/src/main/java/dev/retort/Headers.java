// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The header fields of a request, in the order in which they came. Names are compared without regard to case
/// (RFC 9110, 5.1).
///
/// Immutable as far as a reader can see, and safe to share between threads.
public interface Headers {

    /// The first value of a field; empty when the field is absent.
    Optional<String> first(String name);

    /// Every value of a field, in order; empty when the field is absent. A value that is a list with commas
    /// is not taken apart.
    List<String> all(String name);

    /// Every field with its name as it was sent.
    void forEach(BiConsumer<String, String> action);

    /// A copy with one field, at the end, in place of all of this name.
    default Headers with(String name, String value) {
        var fields = new ArrayList<String>();
        forEach((present, its) -> {
            if (present.equalsIgnoreCase(name)) return;
            fields.add(present);
            fields.add(its);
        });
        fields.add(name);
        fields.add(value);
        return of(fields.toArray(String[]::new));
    }

    /// Fields from names and values in turn: `of("Accept", "text/html", "Host", "localhost")`. They are not
    /// checked.
    ///
    /// @throws IllegalArgumentException when the last name has no value
    static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) throw new IllegalArgumentException("a header name without a value");
        var fields = List.of(namesAndValues);
        return new Headers() {
            @Override
            public Optional<String> first(String name) {
                return all(name).stream().findFirst();
            }

            @Override
            public List<String> all(String name) {
                var values = new ArrayList<String>(1);
                forEach((field, value) -> {
                    if (field.equalsIgnoreCase(name)) values.add(value);
                });
                return values;
            }

            @Override
            public void forEach(BiConsumer<String, String> action) {
                for (int i = 0; i < fields.size(); i += 2) action.accept(fields.get(i), fields.get(i + 1));
            }
        };
    }
}
