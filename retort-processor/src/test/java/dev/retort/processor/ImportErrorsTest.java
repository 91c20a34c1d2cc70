// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about classes of other jars.
class ImportErrorsTest {

    @Test
    void what_is_imported_can_be_made_and_printed() {
        assertThat(errors("""
                import dev.retort.*;
                import java.net.*;
                import java.util.*;
                import java.util.concurrent.atomic.*;
                import java.util.regex.*;

                @Json
                @Json.Import(type = Pattern.class, message = "a")
                @Json.Import(type = Matcher.class, parse = "new", message = "a")
                @Json.Import(type = URL.class, parse = "new", message = "a")
                @Json.Import(type = StringJoiner.class, parse = "new", print = "length", message = "a")
                @Json.Import(type = AtomicReference.class, message = "a")
                record Pet(
                        Pattern pattern,
                        List<Matcher> matchers,
                        URL url,
                        StringJoiner joiner,
                        AtomicReference<String> reference) {}
                """)).isEqualTo("""
                        Pet.java:14:17 Pet.pattern: @Json.Import cannot import Pattern, which has no static method parse(String) that makes a Pattern and declares no exceptions: name another with parse = "…", or "new" for the constructor
                                Pattern pattern,
                                        ^
                        Pet.java:15:23 Pet.matchers: @Json.Import cannot import Matcher, which has no constructor that takes a String and declares no exceptions: name a static method with parse = "…"
                                List<Matcher> matchers,
                                              ^
                        Pet.java:16:13 Pet.url: @Json.Import cannot import URL, which has no constructor that takes a String and declares no exceptions: name a static method with parse = "…"
                                URL url,
                                    ^
                        Pet.java:17:22 Pet.joiner: @Json.Import cannot import StringJoiner, which has no method String length() that is public: name another with print = "…"
                                StringJoiner joiner,
                                             ^
                        Pet.java:18:33 Pet.reference: @Json.Import cannot import AtomicReference, which has type parameters, so it cannot be one text: make a @Json.Value record of it
                                AtomicReference<String> reference) {}
                                                        ^
                        """);
    }
}
