// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonString;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hibernate Validator's verdicts on random values: every constraint, on every type that it judges.
class ConstraintsOracleTest {

    @Json
    record Numbers(
            @Min(-3) byte minOfByte,
            @Max(3) short maxOfShort,
            @Min(-3) int minOfInt,
            @Max(3) long maxOfLong,
            @Min(Long.MIN_VALUE) BigInteger minOfInteger,
            @Max(Long.MAX_VALUE) BigDecimal maxOfDecimal,
            @Min(3) Integer minOfBoxed,
            @Max(-3) Long maxOfBoxed,
            @DecimalMin("0.5") int decimalMinOfInt,
            @DecimalMin(value = "3", inclusive = false) long decimalMinOfLong,
            @DecimalMin("0.5") BigDecimal decimalMin,
            @DecimalMin(value = "0.5", inclusive = false) BigDecimal decimalMinExclusive,
            @DecimalMin("-99999999999999999999.5") BigInteger decimalMinOfInteger,
            @DecimalMin("0.1") double decimalMinOfDouble,
            @DecimalMax("-0.5") short decimalMaxOfShort,
            @DecimalMax(value = "3", inclusive = false) byte decimalMaxOfByte,
            @DecimalMax("0.10") BigDecimal decimalMax,
            @DecimalMax(value = "0.10", inclusive = false) BigDecimal decimalMaxExclusive,
            @DecimalMax(value = "3", inclusive = false) BigInteger decimalMaxOfInteger,
            @DecimalMax(value = "0.1", inclusive = false) Double decimalMaxOfDouble,
            @DecimalMax("0.5") float decimalMaxOfFloat,
            @Positive byte positiveByte,
            @Positive BigDecimal positive,
            @Positive double positiveDouble,
            @PositiveOrZero short positiveOrZeroShort,
            @PositiveOrZero BigInteger positiveOrZero,
            @PositiveOrZero float positiveOrZeroFloat,
            @Negative int negativeInt,
            @Negative BigDecimal negative,
            @Negative Double negativeDouble,
            @NegativeOrZero long negativeOrZeroLong,
            @NegativeOrZero BigInteger negativeOrZero,
            @NegativeOrZero Float negativeOrZeroFloat,
            @Digits(integer = 1, fraction = 0) int digitsOfInt,
            @Digits(integer = 2, fraction = 0) BigInteger digitsOfInteger,
            @Digits(integer = 2, fraction = 1) BigDecimal digits,
            @Digits(integer = 20, fraction = 3) Double digitsOfDouble,
            @Min(-2) @Max(2) @Negative int several) {}

    @Json
    record Others(
            @AssertTrue boolean assertTrue,
            @AssertTrue Boolean assertTrueOfBoxed,
            @AssertFalse boolean assertFalse,
            @NotNull String notNull,
            @NotBlank String notBlank,
            @NotEmpty String notEmpty,
            @NotEmpty List<Integer> notEmptyList,
            @NotEmpty Set<String> notEmptySet,
            @NotEmpty Map<String, Integer> notEmptyMap,
            @Size(min = 2, max = 4) String size,
            @Size(max = 1) List<Integer> sizeOfList,
            @Size(min = 2) Set<String> sizeOfSet,
            @Size(min = 1, max = 2) Map<String, Integer> sizeOfMap,
            @NotEmpty @Email String email,
            @Pattern(regexp = "[ab]{2,3}") String pattern,
            @Pattern(regexp = "(a|b@)*") String patternOfChoices,

            @Pattern(regexp = "a.b", flags = Pattern.Flag.DOTALL)
            String patternOfAnything,

            @Pattern(regexp = "[ab]*", flags = Pattern.Flag.CASE_INSENSITIVE)
            String patternOfAnyCase,

            @Pattern(regexp = "[ab]+") @Pattern(regexp = ".*b") @Size(min = 2)
            String several,

            List<@Size(max = 2) @NotBlank String> elements,
            Map<@Size(max = 1) String, @Max(3) Integer> entries,
            @Past Instant past,
            @PastOrPresent LocalDate pastDate,
            @Past LocalDateTime pastDateTime,
            @PastOrPresent YearMonth pastMonth,
            @Past Year pastYear,
            @Future OffsetDateTime future,
            @FutureOrPresent ZonedDateTime futureZoned,
            @FutureOrPresent Year futureYear,
            @Future LocalDate futureDate) {}

    @Resource
    record Endpoints() {

        @Post("/numbers")
        void numbers(Numbers body) {}

        @Post("/others")
        void others(Others body) {}
    }

    private static final Validator HIBERNATE = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new WithoutTexts())
            .buildValidatorFactory()
            .getValidator();

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @Test
    void random_numbers_have_the_verdicts_of_hibernate_validator() {
        judge("/numbers", Numbers.class, new RandomValues(new Random(1)));
    }

    @Test
    void random_texts_times_and_containers_have_the_verdicts_of_hibernate_validator() {
        judge("/others", Others.class, new RandomValues(new Random(2)));
    }

    /// Where the two standards differ, that of JSON Schema rules here: a text has code points, and `\s` knows
    /// more than ASCII. And an address is what browsers take for one.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        size     | `\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00` | true  | false
        size     | `\uD83D\uDE00`                         | false | true
        notBlank | `\u00A0`                               | false | true
        email    | `"a b"@example.org`                    | false | true
        email    | `a@[127.0.0.1]`                        | false | true
        """)
    void where_the_standards_differ_the_schema_rules(String member, String value, boolean ours, boolean theirs) {
        var random = new RandomValues(new Random(3));
        var values = new LinkedHashMap<String, Object>();
        for (var component : Others.class.getRecordComponents()) values.put(component.getName(), random.of(component));
        values.put(member, value);

        assertThat(brokenHere("/others", values).contains(member)).isEqualTo(!ours);
        assertThat(isBrokenThere(Others.class, member, value)).isEqualTo(!theirs);
    }

    @Test
    void a_number_is_its_value_however_it_is_written() {
        var values = new LinkedHashMap<String, Object>();
        var random = new RandomValues(new Random(4));
        for (var component : Numbers.class.getRecordComponents()) values.put(component.getName(), random.of(component));
        values.put("digits", new BigDecimal("0.10"));

        assertThat(brokenHere("/numbers", values)).doesNotContain("digits");
        assertThat(isBrokenThere(Numbers.class, "digits", values.get("digits"))).isTrue();
    }

    private void judge(String target, Class<?> type, RandomValues random) {
        for (int i = 0; i < 1_500; i++) {
            var values = new LinkedHashMap<String, Object>();
            var broken = new TreeSet<String>();
            for (var component : type.getRecordComponents()) {
                Object value = random.of(component);
                values.put(component.getName(), value);
                if (isBrokenThere(type, component.getName(), value)) broken.add(component.getName());
            }

            assertThat(brokenHere(target, values)).as(json(values)).isEqualTo(broken);
        }
    }

    private static boolean isBrokenThere(Class<?> type, String member, Object value) {
        return !HIBERNATE.validateValue(type, member, value).isEmpty();
    }

    /// The names of the members that have faults.
    private Set<String> brokenHere(String target, Map<String, Object> values) {
        var answer = client.post(target).body("application/json", json(values)).send();
        if (answer.status() == 204) return Set.of();
        return java.util.regex.Pattern.compile("\"pointer\":\"/(\\w+)")
                .matcher(answer.expect(422).text())
                .results()
                .map((MatchResult fault) -> fault.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> new JsonString((String) entry.getKey()) + ":" + json(entry.getValue()))
                        .collect(joining(",", "{", "}"));
            case Collection<?> elements ->
                elements.stream().map(ConstraintsOracleTest::json).collect(joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Year year -> year.toString();
            default -> new JsonString(value.toString()).toString();
        };
    }

    /// Only verdicts are asked for.
    private static final class WithoutTexts implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
