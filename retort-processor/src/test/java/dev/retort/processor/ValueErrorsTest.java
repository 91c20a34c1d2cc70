// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about members that are `@Json.Value`.
class ValueErrorsTest {

    @Test
    void a_class_as_a_whole_is_no_value() {
        assertThat(errors("""
                import dev.retort.*;

                @Json.Value
                final class Isbn {}
                """)).isEqualTo("""
                        Isbn.java:4:7 Isbn cannot be @Json.Value as a whole: put @Json.Value on the field or the method that gives its value
                        final class Isbn {}
                              ^
                        """);
    }

    @Test
    void one_thing_makes_an_object_of_its_value() {
        assertThat(errors("""
                import dev.retort.*;

                final class None {
                    @Json.Value
                    String text() { return ""; }
                }

                final class Hidden {
                    private Hidden(String text) {}

                    @Json.Value
                    String text() { return ""; }
                }

                final class Several {
                    Several(String text) {}

                    static Several of(String text) { return new Several(text); }

                    @Json.Value
                    String text() { return ""; }
                }

                abstract class Abstract {
                    Abstract(String text) {}

                    @Json.Value
                    abstract String text();
                }

                final class Checked {
                    Checked(String text) throws java.net.URISyntaxException {}

                    @Json.Value
                    String text() { return ""; }
                }
                """)).isEqualTo("""
                        None.java:4:5 nothing makes a None of a java.lang.String: add a constructor or a static method that takes a java.lang.String, not private
                            @Json.Value
                            ^
                        None.java:11:5 nothing makes a Hidden of a java.lang.String: add a constructor or a static method that takes a java.lang.String, not private
                            @Json.Value
                            ^
                        None.java:20:5 several constructors or methods make a Several of a java.lang.String: put @Json.Value on one of them
                            @Json.Value
                            ^
                        None.java:27:5 Abstract is abstract: add a static method that makes a Abstract of a java.lang.String
                            @Json.Value
                            ^
                        None.java:34:5 what makes a Checked throws a checked exception: throw an IllegalArgumentException, whose text clients read
                            @Json.Value
                            ^
                        """);
    }

    @Test
    void generated_code_can_ask_for_the_value() {
        assertThat(errors("""
                import dev.retort.*;

                enum Hidden {
                    ONE(1);

                    @Json.Value
                    private final int number;

                    Hidden(int number) { this.number = number; }
                }

                enum Asking {
                    ONE;

                    @Json.Value
                    int number(int base) { return base; }
                }

                enum Twice {
                    ONE;

                    @Json.Value
                    int number() { return 1; }

                    @Json.Value
                    String text() { return "one"; }
                }

                @Json
                enum Both {
                    ONE;

                    @Json.Value
                    int number() { return 1; }
                }

                class Generic<T> {
                    Generic(String text) {}

                    @Json.Value
                    String text() { return ""; }
                }

                class Throwing {
                    Throwing(String text) {}

                    @Json.Value
                    String text() throws java.io.IOException { return ""; }
                }
                """)).isEqualTo("""
                        Hidden.java:33:5 Both has an annotation that says how it travels, and a member that says it: remove one
                            @Json.Value
                            ^
                        Hidden.java:6:5 generated code cannot name 'number': make it neither private nor static
                            @Json.Value
                            ^
                        Hidden.java:15:5 'number' gives the value of Asking, so it has no parameters: remove them
                            @Json.Value
                            ^
                        Hidden.java:22:5 Twice has several members that are @Json.Value: leave it on one
                            @Json.Value
                            ^
                        Hidden.java:40:5 Generic cannot have a @Json.Value: make it an enum, or a class without type parameters
                            @Json.Value
                            ^
                        Hidden.java:47:5 'text' gives the value of Throwing, so it throws no checked exception: handle the exception in it
                            @Json.Value
                            ^
                        """);
    }

    @Test
    void the_value_of_a_constant_is_text_or_an_integer() {
        assertThat(errors("""
                import dev.retort.*;

                enum Half {
                    ONE(0.5);

                    @Json.Value
                    final double number;

                    Half(double number) { this.number = number; }
                }

                class Listed {
                    Listed(java.util.List<String> all) {}

                    @Json.Value
                    java.util.List<String> all() { return java.util.List.of(); }
                }
                """)).isEqualTo("""
                        Half.java:6:5 the @Json.Value of an enum is a String, a long or a shorter integer: give Half one
                            @Json.Value
                            ^
                        Half.java:15:5 Listed has a @Json.Value that is not a scalar: make it a @Json record instead
                            @Json.Value
                            ^
                        """);
    }

    @Test
    void a_value_is_made_without_another_object() {
        assertThat(errors("""
                import dev.retort.*;

                class Shop {
                    final class Isbn {
                        private final String text;

                        Isbn(String text) { this.text = text; }

                        @Json.Value
                        String text() { return text; }
                    }
                }
                """)).isEqualTo("""
                        Shop.java:9:9 Isbn cannot have a @Json.Value, because only an object of the class around it can make one: make it static
                                @Json.Value
                                ^
                        """);
    }

    @Test
    void a_value_may_be_bytes() {
        var letters = Compilation.of("""
                import dev.retort.*;

                @Json
                record Letter(Digest digest, Signature signature, Key key, byte[] content) {
                    @Json.Computed
                    byte[] first() { return java.util.Arrays.copyOf(content, 1); }
                }

                final class Digest {
                    @Json.Value
                    final byte[] bytes;

                    Digest(byte[] bytes) { this.bytes = bytes; }
                }

                final class Signature {
                    private final byte[] bytes;

                    private Signature(byte[] bytes) { this.bytes = bytes; }

                    static Signature of(byte[] bytes) { return new Signature(bytes); }

                    @Json.Value
                    byte[] bytes() { return bytes; }
                }

                record Key(@Json.Value byte[] bytes) {}
                """);

        String letter = "{\"digest\":\"AQI=\",\"signature\":\"AwQ=\",\"key\":\"BQY=\",\"content\":\"Bwg=\"";
        assertThat(letters.roundTrip("Letter", letter + "}")).isEqualTo(letter + ",\"first\":\"Bw==\"}");
    }

    @Test
    void what_a_value_is_made_of_has_no_default() {
        assertThat(errors("""
                import dev.retort.*;

                @Json.Value
                record Isbn(@Default("1") String text) {}
                """)).isEqualTo("""
                        Isbn.java:4:13 what Isbn is made of is always there: remove @Default, and put it where Isbn is used
                        record Isbn(@Default("1") String text) {}
                                    ^
                        """);
    }

    @Test
    void a_value_is_always_something() {
        assertThat(errors("""
                import dev.retort.*;
                import org.jspecify.annotations.Nullable;

                @Json.Value
                record Isbn(@Nullable String text) {}
                """)).isEqualTo("""
                        Isbn.java:5:30 @Nullable has no effect on what Isbn is in JSON: put it where Isbn may be missing
                        record Isbn(@Nullable String text) {}
                                                     ^
                        """);
    }

    @Test
    void what_makes_an_object_alone_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;

                final class Isbn {
                    @Json.Value
                    static Isbn of(String text) { return new Isbn(); }
                }
                """)).isEqualTo("""
                        Isbn.java:4:5 @Json.Value has no effect here, because nothing gives the value of Isbn: put it on that field or method too
                            @Json.Value
                            ^
                        """);
    }
}
