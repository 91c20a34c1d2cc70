// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about defaults.
class DefaultErrorsTest {

    @Test
    void a_default_is_a_value_of_the_type() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Default("old") int age) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Default("old") is not a value of the type: it must be an integer
                        record Pet(@Default("old") int age) {}
                                   ^
                        """);
    }

    @Test
    void a_default_lies_in_the_range_of_the_type() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Default("128") byte age) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Default("128") is not a value of the type: it must be between -128 and 127
                        record Pet(@Default("128") byte age) {}
                                   ^
                        """);
    }

    @Test
    void a_default_of_an_enum_is_one_of_its_constants() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Default("ASLEEP") Mood mood) {}

                enum Mood {
                    HAPPY,
                    SAD
                }
                """)).isEqualTo("""
                        Pet.java:5:12 @Default("ASLEEP") is not a value of the type: it must be one of HAPPY, SAD
                        record Pet(@Default("ASLEEP") Mood mood) {}
                                   ^
                        """);
    }

    @Test
    void a_default_of_a_date_is_a_date() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.time.*;

                @Json
                record Pet(@Default("2023-02-29") LocalDate born) {}
                """)).isEqualTo("""
                        Pet.java:6:12 @Default("2023-02-29") is not a value of the type: it must be a date such as 2026-11-20
                        record Pet(@Default("2023-02-29") LocalDate born) {}
                                   ^
                        """);
    }

    @Test
    void a_default_keeps_the_constraints_beside_it() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(String name, @Max(3) @Default("5") int age) {}
                """)).isEqualTo("""
                        Pet.java:5:33 @Default("5") breaks @Max beside it: it must be at most 3
                        record Pet(String name, @Max(3) @Default("5") int age) {}
                                                        ^
                        """);
    }

    @Test
    void a_default_keeps_a_constraint_with_a_text_of_its_own() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "[a-z]+", message = "must be small letters") @Default("REX") String name) {}
                """)).isEqualTo("""
                        Pet.java:5:75 @Default("REX") breaks @Pattern beside it: it must be small letters
                        record Pet(@Pattern(regexp = "[a-z]+", message = "must be small letters") @Default("REX") String name) {}
                                                                                                  ^
                        """);
    }

    @Test
    void a_default_of_a_list_is_judged_element_by_element() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(
                        @Default("1, 2") List<Integer> broken,
                        @Default("[1, true]") List<Integer> numbers,
                        @Default("{}") Set<String> names,
                        @Default("[7]") List<@Max(3) Integer> small,
                        @Default("[]") @NotEmpty int[] weights,
                        @Default("{\\"x\\": 1}") Map<Integer, Integer> keys,
                        @Default("[{}]") List<Pet> pets) {}
                """)).isEqualTo("""
                        Pet.java:7:9 @Default("1, 2") is not JSON: unexpected character ',' at line 1, column 2
                                @Default("1, 2") List<Integer> broken,
                                ^
                        Pet.java:8:9 @Default("[1, true]") is not a value of the type: it must be a number at /1
                                @Default("[1, true]") List<Integer> numbers,
                                ^
                        Pet.java:9:9 @Default("{}") is not a value of the type: it must be an array
                                @Default("{}") Set<String> names,
                                ^
                        Pet.java:10:9 @Default("[7]") is not a value of the type: it must be at most 3 at /0
                                @Default("[7]") List<@Max(3) Integer> small,
                                ^
                        Pet.java:11:9 @Default("[]") breaks @NotEmpty beside it: it must not be empty
                                @Default("[]") @NotEmpty int[] weights,
                                ^
                        Pet.java:12:9 @Default("{\\"x\\": 1}") is not a value of the type: it must be an integer at /x
                                @Default("{\\"x\\": 1}") Map<Integer, Integer> keys,
                                ^
                        Pet.java:13:9 @Default("[{}]") holds what only the program can judge: leave it empty
                                @Default("[{}]") List<Pet> pets) {}
                                ^
                        """);
    }

    @Test
    void what_has_a_default_is_no_optional() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(@Default("3") Optional<Integer> age) {}
                """)).isEqualTo("""
                        Pet.java:6:12 what has a @Default is never absent: remove the Optional or the @Default
                        record Pet(@Default("3") Optional<Integer> age) {}
                                   ^
                        """);
    }

    @Test
    void what_has_a_default_is_not_nullable() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Pet(@Default("3") @Nullable Integer age) {}
                """)).isEqualTo("""
                        Pet.java:6:12 what has a @Default is never absent: remove the Optional or the @Default
                        record Pet(@Default("3") @Nullable Integer age) {}
                                   ^
                        """);
    }

    @Test
    void a_default_of_a_list_is_json() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(@Default("Rex") List<String> names) {}
                """)).isEqualTo("""
                        Pet.java:6:12 @Default("Rex") is not JSON: unexpected character 'R' at line 1, column 1
                        record Pet(@Default("Rex") List<String> names) {}
                                   ^
                        """);
    }

    @Test
    void a_record_has_no_default() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Default("Rex") Owner owner) {}

                @Json
                record Owner(String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Default("Rex") stands for a type that no text can be: only scalars, and lists, sets, arrays and maps of them, have a default
                        record Pet(@Default("Rex") Owner owner) {}
                                   ^
                        """);
    }

    @Test
    void a_default_of_a_parameter_is_judged_the_same() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Default("x") int limit, @Default("0") @Positive int offset) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:26 @Default("x") is not a value of the type: it must be an integer
                            String find(@Default("x") int limit, @Default("0") @Positive int offset) {
                                                 ^
                        Pets.java:7:51 @Default("0") breaks @Positive beside it: it must be positive
                            String find(@Default("x") int limit, @Default("0") @Positive int offset) {
                                                                          ^
                        """);
    }

    @Test
    void a_default_in_quotes_is_not_a_number() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Default("\\"3\\"") int age) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Default("\\"3\\"") is not a value of the type: it must be an integer
                        record Pet(@Default("\\"3\\"") int age) {}
                                   ^
                        """);
    }

    @Test
    void a_method_that_makes_a_default_can_be_called_and_makes_the_type() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Json
                record Pet(
                        @Default(by = Ids.class, method = "none") int none,
                        @Default(by = Ids.class, method = "hidden") int hidden,
                        @Default(by = Ids.class, method = "of") int taking,
                        @Default(by = Ids.class, method = "text") int text,
                        @Default(by = Ids.class, method = "failing") int failing,
                        @Default(by = Ids.class, method = "number") Optional<Integer> maybe,
                        @Default(value = "1", by = Ids.class, method = "number") int both,
                        @Default(by = Ids.class) int unnamed,
                        @Default int nothing) {}

                class Ids {
                    private static int hidden() { return 1; }
                    static int of(int number) { return number; }
                    static String text() { return ""; }
                    static int failing() throws Exception { return 1; }
                    static int number() { return 1; }
                }
                """)).isEqualTo("""
                        Pet.java:6:9 Ids has no static method none() that is not private: write static int none()
                                @Default(by = Ids.class, method = "none") int none,
                                ^
                        Pet.java:7:9 Ids has no static method hidden() that is not private: write static int hidden()
                                @Default(by = Ids.class, method = "hidden") int hidden,
                                ^
                        Pet.java:8:9 Ids has no static method of() that is not private: write static int of()
                                @Default(by = Ids.class, method = "of") int taking,
                                ^
                        Pet.java:9:9 Ids.text() makes java.lang.String, and 'text' is int
                                @Default(by = Ids.class, method = "text") int text,
                                ^
                        Pet.java:10:9 Ids.failing() must declare no exceptions
                                @Default(by = Ids.class, method = "failing") int failing,
                                ^
                        Pet.java:11:9 Ids.number() makes int, and 'maybe' is Optional<java.lang.Integer>
                                @Default(by = Ids.class, method = "number") Optional<Integer> maybe,
                                ^
                        Pet.java:12:9 @Default is either a value, such as @Default("20"), or a class and a method, such as @Default(by = UUID.class, method = "randomUUID")
                                @Default(value = "1", by = Ids.class, method = "number") int both,
                                ^
                        Pet.java:13:9 @Default is either a value, such as @Default("20"), or a class and a method, such as @Default(by = UUID.class, method = "randomUUID")
                                @Default(by = Ids.class) int unnamed,
                                ^
                        Pet.java:14:9 @Default is either a value, such as @Default("20"), or a class and a method, such as @Default(by = UUID.class, method = "randomUUID")
                                @Default int nothing) {}
                                ^
                        """);
    }

    @Test
    void parameters_that_no_method_can_make_are_refused() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                class Pets {
                    @Get
                    String list(
                            @Default(by = Pets.class, method = "numbers") int[] n,
                            @Query @Default(by = Pets.class, method = "window") Window window) {
                        return "";
                    }

                    static int[] numbers() { return new int[0]; }
                    static Window window() { return new Window(1); }
                }

                record Window(int from) {}
                """)).isEqualTo("""
                        Pets.java:8:13 no method can make the array 'n' of parameters: use a List
                                    @Default(by = Pets.class, method = "numbers") int[] n,
                                    ^
                        Pets.java:9:20 'window' is a group of parameters, which is always there: put @Default on its components
                                    @Query @Default(by = Pets.class, method = "window") Window window) {
                                           ^
                        """);
    }
}
