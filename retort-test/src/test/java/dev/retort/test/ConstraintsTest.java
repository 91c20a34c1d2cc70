// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Url;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
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
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every annotation of `jakarta.validation.constraints`, on a member of a body and on a parameter.
class ConstraintsTest {

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @Json
    record Members(
            Optional<@AssertTrue Boolean> assertTrue,
            Optional<@AssertFalse Boolean> assertFalse,
            Optional<@Min(3) Long> min,
            Optional<@Min(3) BigInteger> minOfBig,
            Optional<@Min(3) BigDecimal> minOfDecimal,
            Optional<@Max(100) Integer> max,
            Optional<@DecimalMin("0.01") BigDecimal> decimalMin,
            Optional<@DecimalMin(value = "0.01", inclusive = false) BigDecimal> decimalMinExclusive,
            Optional<@DecimalMax("9.99") BigDecimal> decimalMax,
            Optional<@DecimalMax(value = "9.99", inclusive = false) BigDecimal> decimalMaxExclusive,
            Optional<@DecimalMax("0.1") Float> decimalMaxOfFloat,
            Optional<@DecimalMax("0.1") Double> decimalMaxOfDouble,
            Optional<@Positive Integer> positive,
            Optional<@Positive BigDecimal> positiveOfDecimal,
            Optional<@PositiveOrZero Integer> positiveOrZero,
            Optional<@Negative Integer> negative,
            Optional<@NegativeOrZero Integer> negativeOrZero,
            Optional<@Digits(integer = 3, fraction = 2) BigDecimal> digits,
            Optional<@Digits(integer = 2, fraction = 0) Integer> digitsOfInt,
            Optional<@Digits(integer = 0, fraction = 2) BigDecimal> fraction,
            Optional<@Size(min = 2, max = 4) String> size,
            Optional<@Size(min = 2, max = 2) String> sizeExact,
            Optional<@Size(min = 1) String> sizeLeast,
            Optional<@Size(max = 5) String> sizeMost,
            Optional<@NotBlank String> notBlank,
            Optional<@NotEmpty String> notEmpty,
            Optional<@Email String> email,
            Optional<@Url URI> url,
            Optional<@Url(schemes = "wss") URI> urlOfScheme,
            Optional<@Pattern(regexp = "[a-c]{3}") String> pattern,
            Optional<@Pattern(regexp = "[a-c]{3}", flags = Pattern.Flag.CASE_INSENSITIVE) String> patternFlags,
            Optional<@Pattern(regexp = "a|ab") String> patternAlternatives,
            Optional<@Pattern(regexp = "[a-z0-9]*") @Pattern(regexp = ".*[0-9].*") @Size(min = 2) String> patternTwice,
            Optional<@Past LocalDate> past,
            Optional<@Past Instant> pastInstant,
            Optional<@Past Year> pastYear,
            Optional<@PastOrPresent LocalDateTime> pastOrPresent,
            Optional<@Past YearMonth> pastYearMonth,
            Optional<@Future LocalDate> future,
            Optional<@Future OffsetDateTime> futureOffset,
            Optional<@FutureOrPresent ZonedDateTime> futureOrPresent,
            Optional<@Min(value = 1, message = "must be a number of people") Integer> worded) {}

    @Json
    record Containers(
            @Nullable @NotEmpty List<Integer> notEmptyList,
            @Nullable @NotEmpty Set<Integer> notEmptySet,
            @Nullable @NotEmpty Map<String, Integer> notEmptyMap,
            @Nullable @Size(min = 1, max = 2) List<Integer> sizeList,
            @Nullable @Size(max = 1) Set<Integer> sizeSet,
            @Nullable @Size(min = 2) Map<String, Integer> sizeMap) {}

    /// Primitives are checked by code of their own.
    @Json
    record Primitives(
            @Default("1") @Min(1) byte aByte,
            @Default("1") @Max(1) short aShort,
            @Default("1") @Positive int anInt,
            @Default("1") @DecimalMax("9.5") long aLong,
            @Default("0") @DecimalMax("0.1") float aFloat,

            @Default("0") @DecimalMin(value = "-0.5", inclusive = false)
            double aDouble,

            @Default("true") @AssertTrue boolean aBoolean,
            @Default("0") @Digits(integer = 2, fraction = 1) double digits) {}

    @Json
    record Strict(@NotNull @NotBlank String name) {}

    /// Limits that no `double` holds.
    @Json
    record Vast(
            @Digits(integer = Integer.MAX_VALUE, fraction = 2)
            BigDecimal price,

            @Digits(integer = 500, fraction = 0) BigInteger count,
            @DecimalMax("1e401") BigDecimal most,
            @DecimalMin("1e-401") BigDecimal least) {}

    @Resource
    record Endpoints() {

        @Post("/vast")
        Vast vast(Vast body) {
            return body;
        }

        @Post("/members")
        void members(Members body) {}

        @Get("/parameters")
        void parameters(
                Optional<@AssertTrue Boolean> assertTrue,
                Optional<@AssertFalse Boolean> assertFalse,
                Optional<@Min(3) Long> min,
                Optional<@Min(3) BigInteger> minOfBig,
                Optional<@Min(3) BigDecimal> minOfDecimal,
                Optional<@Max(100) Integer> max,
                Optional<@DecimalMin("0.01") BigDecimal> decimalMin,
                Optional<@DecimalMin(value = "0.01", inclusive = false) BigDecimal> decimalMinExclusive,
                Optional<@DecimalMax("9.99") BigDecimal> decimalMax,
                Optional<@DecimalMax(value = "9.99", inclusive = false) BigDecimal> decimalMaxExclusive,
                Optional<@DecimalMax("0.1") Float> decimalMaxOfFloat,
                Optional<@DecimalMax("0.1") Double> decimalMaxOfDouble,
                Optional<@Positive Integer> positive,
                Optional<@Positive BigDecimal> positiveOfDecimal,
                Optional<@PositiveOrZero Integer> positiveOrZero,
                Optional<@Negative Integer> negative,
                Optional<@NegativeOrZero Integer> negativeOrZero,
                Optional<@Digits(integer = 3, fraction = 2) BigDecimal> digits,
                Optional<@Digits(integer = 2, fraction = 0) Integer> digitsOfInt,
                Optional<@Digits(integer = 0, fraction = 2) BigDecimal> fraction,
                Optional<@Size(min = 2, max = 4) String> size,
                Optional<@Size(min = 2, max = 2) String> sizeExact,
                Optional<@Size(min = 1) String> sizeLeast,
                Optional<@Size(max = 5) String> sizeMost,
                Optional<@NotBlank String> notBlank,
                Optional<@NotEmpty String> notEmpty,
                Optional<@Email String> email,
                Optional<@Url URI> url,
                Optional<@Url(schemes = "wss") URI> urlOfScheme,
                Optional<@Pattern(regexp = "[a-c]{3}") String> pattern,
                Optional<@Pattern(regexp = "[a-c]{3}", flags = Pattern.Flag.CASE_INSENSITIVE) String> patternFlags,
                Optional<@Pattern(regexp = "a|ab") String> patternAlternatives,
                Optional<@Pattern(regexp = "[a-z0-9]*") @Pattern(regexp = ".*[0-9].*") @Size(min = 2) String>
                        patternTwice,
                Optional<@Past LocalDate> past,
                Optional<@Past Instant> pastInstant,
                Optional<@Past Year> pastYear,
                Optional<@PastOrPresent LocalDateTime> pastOrPresent,
                Optional<@Past YearMonth> pastYearMonth,
                Optional<@Future LocalDate> future,
                Optional<@Future OffsetDateTime> futureOffset,
                Optional<@FutureOrPresent ZonedDateTime> futureOrPresent,
                Optional<@Min(value = 1, message = "must be a number of people") Integer> worded) {}

        @Post("/containers")
        void containers(Containers body) {}

        @Post("/primitives")
        void primitives(Primitives body) {}

        @Get("/primitives")
        void primitiveParameters(
                @Default("1") @Min(1) byte aByte,
                @Default("1") @Max(1) short aShort,
                @Default("1") @Positive int anInt,
                @Default("1") @DecimalMax("9.5") long aLong,
                @Default("0") @DecimalMax("0.1") float aFloat,
                @Default("0") @DecimalMin(value = "-0.5", inclusive = false) double aDouble,
                @Default("true") @AssertTrue boolean aBoolean,
                @Default("0") @Digits(integer = 2, fraction = 1) double digits) {}

        @Post("/strict")
        void strict(Strict body) {}
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        assertTrue          | true
        assertFalse         | false
        min                 | 3
        min                 | 9223372036854775807
        minOfBig            | 3
        minOfBig            | 99999999999999999999
        minOfDecimal        | 3.0
        max                 | 100
        max                 | -1
        decimalMin          | 0.01
        decimalMinExclusive | 0.011
        decimalMax          | 9.99
        decimalMaxExclusive | 9.989
        decimalMaxOfFloat   | 0.1
        decimalMaxOfDouble  | 0.1
        positive            | 1
        positiveOfDecimal   | 0.0001
        positiveOrZero      | 0
        negative            | -1
        negativeOrZero      | 0
        digits              | 999.99
        digits              | -999.99
        digits              | 1.500
        digits              | 0
        digitsOfInt         | 99
        fraction            | 0.25
        fraction            | 0
        fraction            | 0.00
        size                | "ab"
        size                | "abcd"
        size                | "😀😀😀😀"
        sizeExact           | "ab"
        sizeLeast           | "abcdef"
        sizeMost            | ""
        notBlank            | " a "
        notEmpty            | " "
        email               | "a@b"
        email               | "first.last+tag@sub.example.org"
        email               | "o'hara@example.org"
        url                 | "https://example.com"
        url                 | "HTTP://example.com:8080/books?q=1#x"
        url                 | "http://user:word@my_service/"
        url                 | "http://[2001:db8::1]:80/"
        url                 | "http://xn--bcher-kva.example/"
        urlOfScheme         | "wss://example.com/chat"
        pattern             | "abc"
        patternFlags        | "ABC"
        patternAlternatives | "ab"
        patternTwice        | "a1"
        past                | "1999-12-31"
        pastInstant         | "1999-12-31T00:00:00Z"
        pastYear            | 1999
        pastOrPresent       | "1999-12-31T00:00:00"
        pastYearMonth       | "1999-12"
        future              | "2999-12-31"
        futureOffset        | "2999-12-31T00:00:00+01:00"
        futureOrPresent     | "2999-12-31T00:00:00+01:00[Europe/Paris]"
        worded              | 1
        """)
    void a_value_that_keeps_its_constraint_passes(String name, String json) {
        member(name, json).expect(204);
        parameter(name, json).expect(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        assertTrue          | false               | assert_true       | must be true
        assertFalse         | true                | assert_false      | must be false
        min                 | 2                   | minimum           | must be at least 3
        min                 | -9223372036854775808 | minimum          | must be at least 3
        minOfBig            | -99999999999999999999 | minimum         | must be at least 3
        minOfDecimal        | 2.999               | minimum           | must be at least 3
        max                 | 101                 | maximum           | must be at most 100
        decimalMin          | 0.0099              | minimum           | must be at least 0.01
        decimalMinExclusive | 0.01                | exclusive_minimum | must be more than 0.01
        decimalMinExclusive | 0.010               | exclusive_minimum | must be more than 0.01
        decimalMax          | 9.991               | maximum           | must be at most 9.99
        decimalMaxExclusive | 9.99                | exclusive_maximum | must be less than 9.99
        decimalMaxOfFloat   | 0.11                | maximum           | must be at most 0.1
        decimalMaxOfDouble  | 0.10001             | maximum           | must be at most 0.1
        positive            | 0                   | positive          | must be positive
        positive            | -1                  | positive          | must be positive
        positiveOfDecimal   | 0.00                | positive          | must be positive
        positiveOrZero      | -1                  | positive_or_zero  | must not be negative
        negative            | 0                   | negative          | must be negative
        negativeOrZero      | 1                   | negative_or_zero  | must not be positive
        digits              | 1000                | digits            | must have at most 3 digits before the point and 2 after it
        digits              | 1.001               | digits            | must have at most 3 digits before the point and 2 after it
        digits              | 1e3                 | digits            | must have at most 3 digits before the point and 2 after it
        digitsOfInt         | 100                 | digits            | must have at most 2 digits before the point and 0 after it
        fraction            | 1                   | digits            | must have at most 0 digits before the point and 2 after it
        size                | "a"                 | size              | must have 2 to 4 characters
        size                | "abcde"             | size              | must have 2 to 4 characters
        size                | "😀"                | size              | must have 2 to 4 characters
        sizeExact           | "a"                 | size              | must have exactly 2 characters
        sizeLeast           | ""                  | size              | must have at least 1 character
        sizeMost            | "abcdef"            | size              | must have at most 5 characters
        notBlank            | ""                  | not_blank         | must not be blank
        notBlank            | " \\t\\n"           | not_blank         | must not be blank
        notBlank            | "\\u2003"           | not_blank         | must not be blank
        notEmpty            | ""                  | not_empty         | must not be empty
        email               | ""                  | email             | must be an e-mail address
        email               | "a"                 | email             | must be an e-mail address
        email               | "a@"                | email             | must be an e-mail address
        email               | "@b"                | email             | must be an e-mail address
        email               | "a b@c"             | email             | must be an e-mail address
        email               | "a@b..c"            | email             | must be an e-mail address
        email               | ".a@b"              | email             | must be an e-mail address
        email               | "a@-b"              | email             | must be an e-mail address
        url                 | "example.com"       | url               | must be a URL such as https://example.com/
        url                 | "ftp://example.com" | url               | must be a URL such as https://example.com/
        url                 | "mailto:a@b"        | url               | must be a URL such as https://example.com/
        url                 | "http:///books"     | url               | must be a URL such as https://example.com/
        url                 | "http://@/"         | url               | must be a URL such as https://example.com/
        url                 | "http://a:b/"       | url               | must be a URL such as https://example.com/
        urlOfScheme         | "https://example.com" | url             | must be a URL such as wss://example.com/
        pattern             | "abcd"              | pattern           | must match [a-c]{3}
        pattern             | "xabc"              | pattern           | must match [a-c]{3}
        pattern             | "ABC"               | pattern           | must match [a-c]{3}
        pattern             | "abc\\n"            | pattern           | must match [a-c]{3}
        patternAlternatives | "aab"               | pattern           | `must match a|ab`
        patternTwice        | "ab"                | pattern           | must match .*[0-9].*
        past                | "2999-12-31"        | past              | must be in the past
        pastInstant         | "2999-12-31T00:00:00Z" | past           | must be in the past
        pastYear            | 2999                | past              | must be in the past
        pastOrPresent       | "2999-12-31T00:00:00" | past_or_present | must be in the past or the present
        pastYearMonth       | "2999-12"           | past              | must be in the past
        future              | "1999-12-31"        | future            | must be in the future
        futureOffset        | "1999-12-31T00:00:00+01:00" | future    | must be in the future
        futureOrPresent     | "1999-12-31T00:00:00+01:00[Europe/Paris]" | future_or_present | must be in the future or the present
        worded              | 0                   | minimum           | must be a number of people
        """)
    void a_value_that_breaks_its_constraint_is_a_fault(String name, String json, String code, String detail) {
        String fault = " /" + name + " " + code + " " + detail;

        assertThat(Faults.of(member(name, json).expect(422))).containsExactly("body" + fault);
        assertThat(Faults.of(parameter(name, json).expect(422))).containsExactly("query" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        min                 | 2        | "limit":3
        decimalMax          | 10       | "limit":9.99
        decimalMinExclusive | 0        | "limit":0.01
        size                | "a"      | "min":2,"max":4
        sizeLeast           | ""       | "min":1
        digits              | 1000     | "integer":3,"fraction":2
        pattern             | "x"      | "pattern":"[a-c]{3}"
        """)
    void a_fault_carries_the_arguments_of_its_constraint(String name, String json, String arguments) {
        String text = member(name, json).expect(422).text();

        assertThat(text).endsWith("\"," + arguments + "}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        notEmptyList | []             | not_empty must not be empty
        notEmptySet  | []             | not_empty must not be empty
        notEmptyMap  | {}             | not_empty must not be empty
        sizeList     | []             | size must have 1 to 2 elements
        sizeList     | [1,2,3]        | size must have 1 to 2 elements
        sizeSet      | [1,2]          | size must have at most 1 element
        sizeMap      | {"a":1}        | size must have at least 2 elements
        """)
    void containers_are_checked_as_a_whole(String name, String json, String fault) {
        TestResponse response = client.post("/containers")
                .body("application/json", "{\"" + name + "\":" + json + "}")
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("body /" + name + " " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        aByte     | 1     | 0     | minimum must be at least 1
        aShort    | 1     | 2     | maximum must be at most 1
        anInt     | 1     | 0     | positive must be positive
        aLong     | 9     | 10    | maximum must be at most 9.5
        aFloat    | 0.1   | 0.2   | maximum must be at most 0.1
        aDouble   | -0.49 | -0.5  | exclusive_minimum must be more than -0.5
        aBoolean  | true  | false | assert_true must be true
        digits    | 99.9  | 100   | digits must have at most 2 digits before the point and 1 after it
        digits    | -0.5  | 0.25  | digits must have at most 2 digits before the point and 1 after it
        """)
    void primitives_are_checked_as_objects_are(String name, String good, String bad, String fault) {
        client.post("/primitives")
                .body("application/json", "{\"" + name + "\":" + good + "}")
                .send()
                .expect(204);
        client.get("/primitives?" + name + "=" + good).send().expect(204);

        TestResponse member = client.post("/primitives")
                .body("application/json", "{\"" + name + "\":" + bad + "}")
                .send()
                .expect(422);
        TestResponse parameter =
                client.get("/primitives?" + name + "=" + bad).send().expect(422);

        assertThat(Faults.of(member)).containsExactly("body /" + name + " " + fault);
        assertThat(Faults.of(parameter)).containsExactly("query /" + name + " " + fault);
    }

    @Test
    void every_constraint_that_is_broken_is_told() {
        assertThat(Faults.of(member("patternTwice", "\"B\"")))
                .containsExactly(
                        "body /patternTwice pattern must match [a-z0-9]*",
                        "body /patternTwice pattern must match .*[0-9].*",
                        "body /patternTwice size must have at least 2 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}              | body /name required is required
        {"name":null}   | body /name not_null must not be null
        {"name":""}     | body /name not_blank must not be blank
        """)
    void absent_null_and_blank_are_three_things(String sent, String fault) {
        TestResponse response =
                client.post("/strict").body("application/json", sent).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(fault);
    }

    @Test
    void a_limit_that_no_double_holds_is_kept_and_not_documented() {
        String schema =
                "\"count\":{\"type\":\"integer\"},\"most\":{\"type\":\"number\"},\"least\":{\"type\":\"number\"}}";

        assertThat(client.get("/openapi.json").send().expect(200).text())
                .contains("\"properties\":{\"price\":{\"type\":\"number\",\"multipleOf\":0.01}," + schema);
        assertThat(client.post("/vast")
                        .body("application/json", "{\"price\":1e300,\"count\":1,\"most\":1,\"least\":0}")
                        .send()
                        .expect(422)
                        .text())
                .contains("\"must be at least 1E-401\"")
                .contains("\"detail\":\"1 problem in the request\"");
    }

    @Test
    void a_text_with_dangerous_backtracking_is_not_compared_for_ever() {
        String hostile = "a".repeat(100_000) + "@";

        member("email", "\"" + hostile + "\"").expect(422);
    }

    private TestResponse member(String name, String json) {
        return client.post("/members")
                .body("application/json", "{\"" + name + "\":" + json + "}")
                .send();
    }

    private TestResponse parameter(String name, String json) {
        String text = JsonValue.parse(json.getBytes(UTF_8)) instanceof JsonString(String value) ? value : json;
        return client.get("/parameters?" + name + "=" + URLEncoder.encode(text, UTF_8))
                .send();
    }
}
