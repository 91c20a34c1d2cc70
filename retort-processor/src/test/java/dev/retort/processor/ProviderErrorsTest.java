// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be provided.
class ProviderErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        @Provides private Key key() { return null; }       | 23 | key() cannot provide anything: it must be neither private nor static nor generic
        @Provides static Key key() { return null; }        | 22 | key() cannot provide anything: it must be neither private nor static nor generic
        @Provides String key() { return ""; }              | 18 | java.lang.String cannot be provided by key(): what is provided has a class of its own, without type parameters. Wrap it, as in `record CurrentUser(String name)`
        @Provides Pet pet() { return null; }               | 15 | Pet cannot be provided by pet(): it is a @Json type, which a client could fill in where it is taken for the body. Wrap it, as in `record CurrentUser(User user)`
        @Provides Key key(Pet pet) { return null; }        | 23 | 'pet' cannot be a parameter of key(): the body belongs to the endpoint: take it there
        @Provides(Lifetime.APPLICATION) Key key(int a) { return null; } | 1 | key() reads the request, so it cannot live as long as the application: say @Provides(Lifetime.REQUEST)
        @Provides Key key(@Use String name) { return null; } | 19 | 'name' cannot be provided: what is provided has the type of a class without type parameters
        @Provides Own own() { return null; }               | 15 | Keys.Own cannot be provided by own(): Own is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
        @Provides Key key(Own own) { return null; }        | 23 | Own is private, local, or declared beside a top-level main(): generated code cannot name it. Give it a file of its own, or make it a member of a class that is not private
        @Provides Key key() throws Throwable { return null; } | 15 | key() throws Throwable, which is more than generated code may: catch it in the method, or declare Exception instead
        """)
    void a_method_that_cannot_provide_anything_is_told_why(String method, int column, String message) {
        String found = errors("""
                import dev.retort.*;

                record Keys() {
                %s
                    private record Own(String key) {}
                }

                record Key(String key) {}

                @Json
                record Pet(String name) {}
                """.formatted(method));

        assertThat(found.lines().findFirst()).contains("Keys.java:4:" + column + " " + message);
    }

    @Test
    void a_file_that_is_read_for_something_provided_has_no_limit_of_its_own() {
        assertThat(errors("""
                import dev.retort.*;

                final class Portraits {
                    record Portrait(long size) {}

                    @Provides
                    Portrait portrait(@MaxBody(1000) Upload file) { return new Portrait(file.size()); }
                }
                """)).isEqualTo("""
                        Portraits.java:7:23 @MaxBody has no effect on 'file', which is read for something that is provided: put it on the endpoints that use that
                            Portrait portrait(@MaxBody(1000) Upload file) { return new Portrait(file.size()); }
                                              ^
                        """);
    }

    @Test
    void what_is_provided_is_always_there() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(Optional<Owner> owner) {}
                }

                record Owner(String name) {}
                """)).isEqualTo("""
                        Pets.java:7:31 'owner': what is provided is always there: take it without Optional, and let its class hold an Optional; or add @Json to that if it is the body
                            void find(Optional<Owner> owner) {}
                                                      ^
                        """);
    }
}
