// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How the names of a [Json] type are written in JSON: those of a record's components, of an enum's
/// constants, of a sealed interface's records. A name that [Name] gives stays as it is.
public enum Naming {

    /// As in Java.
    AS_IS,

    /// `firstEdition`, `FirstEdition` and `FIRST_EDITION` as `first_edition`.
    SNAKE_CASE,

    /// `firstEdition`, `FirstEdition` and `FIRST_EDITION` as `first-edition`.
    KEBAB_CASE,

    /// `firstEdition`, `FirstEdition` and `FIRST_EDITION` as `FirstEdition`.
    PASCAL_CASE;

    /// The name in JSON for a name in Java. A word begins at a capital after a small letter or a digit, at
    /// the last of several capitals before a small letter, and after an underscore: `httpURLPath2` is
    /// `http_url_path2`.
    public String of(String name) {
        return switch (this) {
            case AS_IS -> name;
            case SNAKE_CASE -> String.join("_", words(name));
            case KEBAB_CASE -> String.join("-", words(name));
            case PASCAL_CASE ->
                words(name).stream()
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        };
    }

    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        for (String word : name.split("_+|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", -1)) {
            if (!word.isEmpty()) words.add(word.toLowerCase(Locale.ROOT));
        }
        return words.isEmpty() ? List.of(name) : words;
    }
}
