// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says about constraints of the program's own.
class CheckErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @Check(by = Judges.class) @interface Even {}                                   | @Even does not say what is wrong with a value: add message = "must be …"
        @Check(by = Judges.class, method = "none", message = "m") @interface Even {}   | Judges has no static method none that is not private: write static boolean none(…)
        @Check(by = Judges.class, method = "hidden", message = "m") @interface Even {} | Judges has no static method hidden that is not private: write static boolean hidden(…)
        @Check(by = Judges.class, method = "text", message = "m") @interface Even {}   | text must return boolean, or nothing and throw an IllegalArgumentException
        @Check(by = Judges.class, method = "throwing") @interface Even {}              | throwing must declare no exceptions: let it throw an IllegalArgumentException
        @Check(by = Judges.class, message = "m") @interface Even { int size(); }       | check must take the value, int size, which is what @Even has
        @Check(by = Judges.class, method = "sized", message = "m") @interface Even {}  | sized must take the value, which is what @Even has
        @Check(by = Judges.class, method = "type", message = "m") @interface Even { Class<?> of(); }      | of of @Even is not a number, a truth value, a text or an enum constant, or an array of these: remove it
        @Check(by = Judges.class, message = "m", schema = "[]") @interface Even {}     | schema of @Check must be a JSON object, such as {"multipleOf": 2}
        @Check(by = Judges.class, message = "m", schema = "{a}") @interface Even {}    | schema of @Check is not JSON: unexpected character 'a' at line 1, column 2
        @Check(by = Judges.class, message = "m") @Target(ElementType.RECORD_COMPONENT) @interface Even {} | @Even must be allowed on fields, where the compiler puts what stands on components: add ElementType.FIELD to its @Target
        """)
    void a_check_that_cannot_be_called_is_told_at_the_check(String annotation, String message) {
        assertThat(errors("""
                import dev.retort.*;
                import java.lang.annotation.*;

                %s

                final class Judges {
                    static boolean check(int value) { return value %% 2 == 0; }
                    static boolean sized(int value, int size) { return true; }
                    static boolean type(int value, Class<?> of) { return true; }
                    static String text(int value) { return ""; }
                    static void throwing(int value) throws Exception {}
                    private static boolean hidden(int value) { return true; }
                }
                """.formatted(annotation))).startsWith("Even.java:4:1 " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @Even String name                | 5:12 | @Even does not apply to java.lang.String, only to int, long: remove it, or add a method check(java.lang.String)
        @Even Optional<Integer> size     | 5:12 | @Even does not apply to an Optional; write it inside: Optional<@Even …>
        List<@Even Boolean> sizes        | 5:17 | @Even does not apply to java.lang.Boolean, only to int, long: remove it, or add a method check(java.lang.Boolean)
        @Small String name               | 5:12 | @Max does not apply to a String: remove it
        @MultipleOf("0") int size        | 5:12 | @MultipleOf("0") must be above zero: correct the number
        @MultipleOf("x") int size        | 5:12 | @MultipleOf("x") is not a number: write one such as "0.01"
        @MultipleOf("2") String size     | 5:12 | @MultipleOf does not apply to a String: remove it
        @UniqueElements String name      | 5:12 | @UniqueElements does not apply to a String: remove it
        @UniqueElements Set<String> s    | 5:12 | a Set holds nothing twice anyway: remove @UniqueElements
        @UniqueElements List<Pet> pets   | 5:12 | @UniqueElements is for numbers, texts, times and enums: use a Set instead
        """)
    void what_says_nothing_about_a_type_is_told_where_it_stands(String component, String place, String message) {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Json
                record Pet(%s) {}

                @jakarta.validation.constraints.Max(9)
                @java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE, java.lang.annotation.ElementType.FIELD})
                @interface Small {}

                @Check(by = Judges.class, message = "must be even")
                @java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE, java.lang.annotation.ElementType.FIELD})
                @interface Even {}

                final class Judges {
                    static boolean check(int value) { return true; }
                    static boolean check(long value) { return true; }
                }
                """.formatted(component))).startsWith("Pet.java:" + place + " " + message + "\n");
    }

    @Test
    void a_check_may_have_the_name_of_a_constraint() {
        assertThat(errors("""
                import dev.retort.*;
                import java.lang.annotation.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Size(of = 3) String name) {}
                }

                @Check(by = Size.Judge.class, message = "must have {of} letters")
                @Target(ElementType.TYPE_USE)
                @interface Size {
                    int of();

                    final class Judge {
                        static boolean check(String text, int of) { return text.length() == of; }
                    }
                }
                """)).isEmpty();
    }

    @Test
    void a_check_judges_neither_groups_nor_bodies_as_they_were_sent() {
        assertThat(errors("""
                import dev.retort.*;
                import java.lang.annotation.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query @Good Filter filter) {}

                    @Post
                    void add(@Good Raw<Integer> pet) {}

                    @Put
                    void set(@Body byte @Good [] pet) {}
                }

                record Filter(String q) {}

                @Check(by = Good.Judge.class, message = "must be good")
                @Target(ElementType.TYPE_USE)
                @interface Good {
                    final class Judge {
                        static boolean check(Object value) { return true; }
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:22 @Good is not asked about 'filter', which is a group of parameters: put it on a component, or check it in the compact constructor
                            void find(@Query @Good Filter filter) {}
                                             ^
                        Pets.java:10:14 @Good is not asked about 'pet', which is the body as it was sent: check it in the method
                            void add(@Good Raw<Integer> pet) {}
                                     ^
                        Pets.java:13:34 @Good is not asked about 'pet', which is the body as it was sent: check it in the method
                            void set(@Body byte @Good [] pet) {}
                                                         ^
                        """);
    }

    @Test
    void a_type_parameter_can_be_any_type() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Page<T>(@Even T first) {}

                @Check(by = Judges.class, message = "must be even")
                @interface Even {}

                final class Judges {
                    static boolean check(Object value) { return true; }
                }
                """))
                .startsWith(
                        "Page.java:4:16 @Even does not apply to T, which can be any type; write it where the type is known: <@Even …>\n");
    }
}
