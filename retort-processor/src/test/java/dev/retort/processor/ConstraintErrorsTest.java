// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the compiler says about constraints that say nothing, or cannot be kept.
class ConstraintErrorsTest {

    @Test
    void size_on_a_number_is_min_and_max() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Size(max = 3) int age) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Size does not apply to an int: for the value of a number use @Min and @Max
                        record Pet(@Size(max = 3) int age) {}
                                   ^
                        """);
    }

    @Test
    void a_constraint_on_an_optional_stands_inside_of_it() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(@Min(3) Optional<Integer> age) {}
                """)).isEqualTo("""
                        Pet.java:6:12 @Min does not apply to an Optional; write it inside: Optional<@Min …>
                        record Pet(@Min(3) Optional<Integer> age) {}
                                   ^
                        """);
    }

    @Test
    void a_constraint_inside_of_an_optional_applies_to_its_value() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(Optional<@Size(max = 3) Integer> age) {}
                """)).isEqualTo("""
                        Pet.java:6:21 @Size does not apply to an int: for the value of a number use @Min and @Max
                        record Pet(Optional<@Size(max = 3) Integer> age) {}
                                            ^
                        """);
    }

    @Test
    void a_constraint_on_an_enum_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Size(max = 3) Thread.State state) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Size does not apply to the enum State: remove it
                        record Pet(@Size(max = 3) Thread.State state) {}
                                   ^
                        """);
    }

    @Test
    void a_constraint_on_a_record_stands_on_its_component() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@NotBlank Owner owner) {}

                @Json
                record Owner(String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @NotBlank does not apply to Owner; put it on a component of Owner
                        record Pet(@NotBlank Owner owner) {}
                                   ^
                        """);
    }

    @Test
    void a_constraint_on_a_value_type_stands_on_its_component() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Size(max = 3) Chip chip) {}

                @Json.Value
                record Chip(String number) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Size does not apply to Chip; put it on the component of Chip
                        record Pet(@Size(max = 3) Chip chip) {}
                                   ^
                        """);
    }

    @Test
    void what_is_in_an_optional_is_masked() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Json
                record Pet(@Masked Optional<String> chip) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Masked does not apply to an Optional; write it inside: Optional<@Masked …>
                        record Pet(@Masked Optional<String> chip) {}
                                   ^
                        """);
    }

    @Test
    void nothing_stands_for_a_secret() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(@Default("none") Secret chip) {}
                """)).isEqualTo("""
                        Pet.java:4:12 @Default("none") stands for a secret, which the documentation would tell: nothing stands for it, so remove this
                        record Pet(@Default("none") Secret chip) {}
                                   ^
                        """);
    }

    @Test
    void a_url_is_a_uri() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(@Url String photo) {}
                """)).isEqualTo("""
                        Pet.java:4:12 @Url does not apply to a String: remove it
                        record Pet(@Url String photo) {}
                                   ^
                        """);
    }

    @Test
    void a_scheme_is_a_word() {
        assertThat(errors("""
                import dev.retort.*;
                import java.net.URI;

                @Json
                record Pet(@Url(schemes = "https://") URI photo) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Url(schemes = "https://") is not a scheme: write one such as "https"
                        record Pet(@Url(schemes = "https://") URI photo) {}
                                   ^
                        """);
    }

    @Test
    void a_bound_on_a_date_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.time.*;

                @Json
                record Pet(@Max(3) LocalDate born) {}
                """)).isEqualTo("""
                        Pet.java:6:12 @Max does not apply to a LocalDate: remove it
                        record Pet(@Max(3) LocalDate born) {}
                                   ^
                        """);
    }

    @Test
    void past_on_a_text_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Past String born) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Past does not apply to a String: remove it
                        record Pet(@Past String born) {}
                                   ^
                        """);
    }

    @Test
    void digits_on_a_text_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Digits(integer = 3, fraction = 2) String price) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Digits does not apply to a String: remove it
                        record Pet(@Digits(integer = 3, fraction = 2) String price) {}
                                   ^
                        """);
    }

    @Test
    void digits_that_allow_no_number_are_none() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Digits(integer = -1, fraction = 2) long price) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Digits(integer = -1, fraction = 2) allows nothing: correct the numbers
                        record Pet(@Digits(integer = -1, fraction = 2) long price) {}
                                   ^
                        """);
    }

    @Test
    void not_blank_on_a_list_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(@NotBlank List<String> names) {}
                """)).isEqualTo("""
                        Pet.java:6:12 @NotBlank does not apply to a List or a Set: remove it
                        record Pet(@NotBlank List<String> names) {}
                                   ^
                        """);
    }

    @Test
    void email_on_a_map_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(@Email Map<String, String> mails) {}
                """)).isEqualTo("""
                        Pet.java:6:12 @Email does not apply to a Map: remove it
                        record Pet(@Email Map<String, String> mails) {}
                                   ^
                        """);
    }

    @Test
    void assert_true_on_a_number_says_nothing() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@AssertTrue int alive) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @AssertTrue does not apply to an int: remove it
                        record Pet(@AssertTrue int alive) {}
                                   ^
                        """);
    }

    @Test
    void a_constraint_on_an_element_applies_to_its_type() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(List<@Email Integer> mails) {}
                """)).isEqualTo("""
                        Pet.java:6:17 @Email does not apply to an int: remove it
                        record Pet(List<@Email Integer> mails) {}
                                        ^
                        """);
    }

    @Test
    void constraints_deep_inside_of_a_type_are_told_where_they_stand() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(Map<@Email String, List<@NotBlank @Max(3) List<java.time.@Size(max = 1) Instant>>> visits) {}
                """)).isEqualTo("""
                        Pet.java:6:36 @NotBlank does not apply to a List or a Set: remove it
                        record Pet(Map<@Email String, List<@NotBlank @Max(3) List<java.time.@Size(max = 1) Instant>>> visits) {}
                                                           ^
                        Pet.java:6:46 @Max does not apply to a List or a Set: remove it
                        record Pet(Map<@Email String, List<@NotBlank @Max(3) List<java.time.@Size(max = 1) Instant>>> visits) {}
                                                                     ^
                        Pet.java:6:69 @Size does not apply to an Instant: remove it
                        record Pet(Map<@Email String, List<@NotBlank @Max(3) List<java.time.@Size(max = 1) Instant>>> visits) {}
                                                                                            ^
                        """);
    }

    @Test
    void a_size_that_allows_nothing_is_a_mistake() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Size(min = 3, max = 2) String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Size(min = 3, max = 2) allows nothing: correct the numbers
                        record Pet(@Size(min = 3, max = 2) String name) {}
                                   ^
                        """);
    }

    @Test
    void a_bound_is_a_number() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@DecimalMin("one") double price) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @DecimalMin("one") is not a number: write one such as "0.01"
                        record Pet(@DecimalMin("one") double price) {}
                                   ^
                        """);
    }

    @Test
    void null_is_not_supported() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Null String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Null is not supported: leave the member out of the type
                        record Pet(@Null String name) {}
                                   ^
                        """);
    }

    @Test
    void a_pattern_is_a_regular_expression() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "(a") String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Pattern("(a") is not a regular expression: Unclosed group
                        record Pet(@Pattern(regexp = "(a") String name) {}
                                   ^
                        """);
    }

    @Test
    void a_pattern_that_clients_cannot_read_is_refused_for_an_anchor() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "\\\\Aa") String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Pattern("\\\\Aa") has the \\A of Java, which JSON Schema (ECMA-262) does not know: write it without
                        record Pet(@Pattern(regexp = "\\\\Aa") String name) {}
                                   ^
                        """);
    }

    @Test
    void a_pattern_that_clients_cannot_read_is_refused_for_a_class_of_java() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "\\\\p{Alpha}+") String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Pattern("\\\\p{Alpha}+") has the \\p{Alpha} of Java, which JSON Schema (ECMA-262) does not know: write it without
                        record Pet(@Pattern(regexp = "\\\\p{Alpha}+") String name) {}
                                   ^
                        """);
    }

    @Test
    void a_pattern_that_clients_cannot_read_is_refused_for_a_possessive_quantifier() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "a*+") String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Pattern("a*+") has a possessive quantifier, which JSON Schema (ECMA-262) does not know: write it without
                        record Pet(@Pattern(regexp = "a*+") String name) {}
                                   ^
                        """);
    }

    @Test
    void a_pattern_that_clients_cannot_read_is_refused_for_an_atomic_group() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "(?>a)") String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Pattern("(?>a)") has an atomic group, which JSON Schema (ECMA-262) does not know: write it without
                        record Pet(@Pattern(regexp = "(?>a)") String name) {}
                                   ^
                        """);
    }

    @Test
    void a_pattern_that_clients_cannot_read_is_refused_for_inner_flags() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "(?i)a") String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Pattern("(?i)a") has flags inside the expression, which JSON Schema (ECMA-262) does not know: write it without
                        record Pet(@Pattern(regexp = "(?i)a") String name) {}
                                   ^
                        """);
    }

    @Test
    void a_pattern_that_clients_cannot_read_is_refused_for_an_intersection() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "[a&&[b]]") String name) {}
                """)).isEqualTo("""
                        Pet.java:5:12 @Pattern("[a&&[b]]") has an intersection of classes, which JSON Schema (ECMA-262) does not know: write it without
                        record Pet(@Pattern(regexp = "[a&&[b]]") String name) {}
                                   ^
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [\\w[ab]]  | a class inside a class
            [\\]&&a]   | an intersection of classes
            []a]       | a ] at the beginning of a class
            a?+        | a possessive quantifier
            \\p{L}{2}+ | a possessive quantifier
            [\\P{Alpha}] | the \\P{Alpha} of Java
            """)
    void a_pattern_that_clients_cannot_read_is_refused(String regex, String what) {
        assertThat(errors(withPattern(regex)))
                .contains("has " + what + ", which JSON Schema (ECMA-262) does not know: write it without");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\[[a-z]+\\]",
                "\\\\[a-z]+",
                "[a\\[b]",
                "\\[a&&b\\]",
                "[*+]",
                "[(?>]",
                "\\(?>",
                "\\p{L}+",
                "\\++",
                "a{2}?",
                "[\\]+]+"
            })
    void a_pattern_that_only_looks_like_one_of_java_is_taken(String regex) {
        assertThat(errors(withPattern(regex))).isEmpty();
    }

    @Test
    void a_pattern_with_flags_may_use_all_that_java_has() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "\\\\h++ # [", flags = Pattern.Flag.COMMENTS) String name) {}
                """)).isEmpty();
    }

    @Test
    void a_pattern_may_end_with_a_backslash_in_a_comment() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "a # \\\\", flags = Pattern.Flag.COMMENTS) String name) {}
                """)).isEmpty();
    }

    private static String withPattern(String regex) {
        return """
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Pattern(regexp = "%s") String name) {}
                """.formatted(regex.replace("\\", "\\\\"));
    }

    @Test
    void groups_are_not_supported() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Size(max = 3, groups = Pet.class) String name) {}
                """)).isEqualTo("""
                        Pet.java:5:39 @Size(groups = …) is not supported: a constraint always holds. Remove groups; for rules that differ by case, use a type for each case
                        record Pet(@Size(max = 3, groups = Pet.class) String name) {}
                                                              ^
                        """);
    }

    @Test
    void groups_inside_of_a_type_are_not_supported() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Json
                record Pet(List<@Size(max = 3, groups = Pet.class) String> names) {}
                """)).isEqualTo("""
                        Pet.java:6:44 @Size(groups = …) is not supported: a constraint always holds. Remove groups; for rules that differ by case, use a type for each case
                        record Pet(List<@Size(max = 3, groups = Pet.class) String> names) {}
                                                                   ^
                        """);
    }

    @Test
    void payload_is_not_supported() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Json
                record Pet(@Size(max = 3, payload = Mark.class) String name) {}

                interface Mark extends jakarta.validation.Payload {}
                """)).isEqualTo("""
                        Pet.java:5:41 @Size(payload = …) is not supported: a constraint always holds. Remove payload; for rules that differ by case, use a type for each case
                        record Pet(@Size(max = 3, payload = Mark.class) String name) {}
                                                                ^
                        """);
    }

    @Test
    void a_constraint_with_a_validator_of_its_own_does_not_run() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.Constraint;
                import jakarta.validation.Payload;

                @Json
                record Pet(@Even int age) {}

                @Constraint(validatedBy = {})
                @interface Even {
                    String message() default "";

                    Class<?>[] groups() default {};

                    Class<? extends Payload>[] payload() default {};
                }
                """)).isEqualTo("""
                        Pet.java:6:12 @Even is not a constraint of jakarta.validation.constraints, and its validator does not run: give it a @Check, or check it in the compact constructor of a record
                        record Pet(@Even int age) {}
                                   ^
                        """);
    }

    @Test
    void a_constraint_on_a_parameter_applies_to_its_type() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Size(max = 3) int limit, Optional<@Past String> born, List<@Email Integer> mails) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:8:17 @Size does not apply to an int: for the value of a number use @Min and @Max
                            String find(@Size(max = 3) int limit, Optional<@Past String> born, List<@Email Integer> mails) {
                                        ^
                        Pets.java:8:52 @Past does not apply to a String: remove it
                            String find(@Size(max = 3) int limit, Optional<@Past String> born, List<@Email Integer> mails) {
                                                                           ^
                        Pets.java:8:77 @Email does not apply to an int: remove it
                            String find(@Size(max = 3) int limit, Optional<@Past String> born, List<@Email Integer> mails) {
                                                                                                    ^
                        """);
    }

    @Test
    void nullable_and_optional_say_the_same() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.Optional;
                import org.jspecify.annotations.Nullable;

                @Json
                record Pet(@Nullable Optional<String> name) {}
                """)).isEqualTo("""
                        Pet.java:7:39 @Nullable and Optional say the same: keep one of them
                        record Pet(@Nullable Optional<String> name) {}
                                                              ^
                        """);
    }

    @Test
    void an_optional_holds_no_null() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import java.util.Optional;
                import org.jspecify.annotations.Nullable;

                @Json
                record Pet(Optional<@Nullable String> name) {}
                """)).isEqualTo("""
                        Pet.java:7:39 @Nullable inside an Optional says nothing: an Optional holds no null. Remove it
                        record Pet(Optional<@Nullable String> name) {}
                                                              ^
                        """);
    }

    @Test
    void a_primitive_is_never_null() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;
                import org.jspecify.annotations.Nullable;

                @Json
                record Pet(@Nullable int age) {}
                """)).isEqualTo("""
                        Pet.java:6:26 @Nullable does not apply to int, which is never null: write Integer
                        record Pet(@Nullable int age) {}
                                                 ^
                        """);
    }

    @Test
    void a_constraint_says_nothing_about_a_record_as_a_whole() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.*;
                import java.lang.annotation.*;

                @Json
                @Same
                record SignUp(String password, String again) {}

                @Masked
                @Json.Value
                record Password(String text) {}

                @Resource("/pets")
                record Pets() {
                    @Get
                    void find(@Query Wanted wanted) {}
                }

                @Good
                record Wanted(int from, int to) {}

                @Constraint(validatedBy = {})
                @interface Same {
                    String message() default "";
                    Class<?>[] groups() default {};
                    Class<? extends Payload>[] payload() default {};
                }

                @Check(by = Good.Judge.class, message = "must be good")
                @Target(ElementType.TYPE_USE)
                @interface Good {
                    final class Judge {
                        static boolean check(Object value) { return true; }
                    }
                }
                """))
                .contains(
                        "SignUp.java:6:1 @Same has no effect on SignUp as a whole: put it on a component or where SignUp is used, or check the whole in the compact constructor\n",
                        ":9:1 @Masked has no effect on Password as a whole: put it on a component or where Password is used, or check the whole in the compact constructor\n",
                        ":19:1 @Good has no effect on Wanted as a whole: put it on a component or where Wanted is used, or check the whole in the compact constructor\n");
    }
}
