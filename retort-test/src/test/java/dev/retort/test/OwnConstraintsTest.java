// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Check;
import dev.retort.Default;
import dev.retort.Form;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.MultipleOf;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.UniqueElements;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Constraints that jakarta.validation has not: of Retort's, of the program's, and put together.
@ParameterizedClass
@EnumSource(Way.class)
record OwnConstraintsTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Check(
            by = Judges.class,
            method = "isStep",
            message = "must be a step of {size}",
            schema = "{\"multipleOf\": \"{size}\"}")
    @Target(ElementType.TYPE_USE)
    @interface Step {
        int size();
    }

    @Check(by = Judges.class, method = "requireKnown", code = "known_prefix")
    @Target({ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
    @interface Known {
        String[] prefixes() default {"isbn-", "imdb-"};
    }

    @Check(
            by = Judges.class,
            method = "isBetween",
            message = "must be from {from} to {to}",
            schema = "{\"minimum\": \"{from}\"}")
    @Repeatable(Between.All.class)
    @Target(ElementType.TYPE_USE)
    @interface Between {
        double from() default 0;

        double to() default Double.POSITIVE_INFINITY;

        @Target(ElementType.TYPE_USE)
        @interface All {
            Between[] value();
        }
    }

    @Check(by = Judges.class, method = "isFew", message = "must be few")
    @Target(ElementType.TYPE_USE)
    @interface Few {}

    @Check(by = Judges.class, method = "isSorted", message = "must be sorted")
    @Target(ElementType.TYPE_USE)
    @interface Sorted {
        String message() default "";
    }

    /// What is put together.
    @NotBlank
    @Size(max = 12)
    @Known
    @Target(ElementType.TYPE_USE)
    @interface Number {}

    static final class Judges {
        static boolean isStep(long value, int size) {
            return value % size == 0;
        }

        static void requireKnown(String id, String[] prefixes) {
            if (id.equals("isbn-0")) throw new IllegalStateException("the secret of the program");
            for (String prefix : prefixes) if (id.startsWith(prefix)) return;
            throw new IllegalArgumentException("must not begin with “" + id.charAt(0) + "”");
        }

        static boolean isBetween(double value, double from, double to) {
            return value >= from && value <= to;
        }

        static boolean isFew(Collection<?> values) {
            return values.size() < 2;
        }

        static boolean isFew(Map<String, ?> values) {
            return values.size() < 2;
        }

        static boolean isFew(Page<?> page) {
            return page.list().isEmpty();
        }

        static boolean isSorted(Collection<? extends Comparable<?>> values) {
            return values.stream().sorted().toList().equals(List.copyOf(values));
        }
    }

    @Json
    record Order(
            @Number String id,
            Optional<@Step(size = 5) Integer> steps,
            Map<@Known String, @Step(size = 2) Long> parts,
            @Sorted(message = "must grow") List<Integer> grades,
            @MultipleOf("0.05") double price,
            @UniqueElements List<BigDecimal> rates) {}

    @Json
    record Page<T>(@Few List<T> list, @Few Map<String, T> map, Optional<@Few Page<T>> next) {}

    @Json
    record Grade(@Between @Between(from = -1, to = 6) double grade) {}

    record Filter(
            @Default("7") @Step(size = 7) int limit,
            @UniqueElements @Sorted List<Integer> ids,
            Optional<@MultipleOf(value = "0.5", message = "must be a half") BigDecimal> share) {}

    @Resource
    record Endpoints() {

        @Post("/orders")
        Order add(Order order) {
            return order;
        }

        @Post("/pages")
        Page<Integer> page(Page<Integer> page) {
            return page;
        }

        @Post("/grades")
        Grade grade(Grade grade) {
            return grade;
        }

        @Get("/orders/{id}")
        String find(@Number String id, @Query Filter filter) {
            return id + " " + filter;
        }

        @Post("/form")
        String form(@Form @Known String id) {
            return id;
        }
    }

    private static final String GOOD = """
            {"id": "isbn-1", "steps": 10, "parts": {"imdb-1": 4}, "grades": [1, 2, 2], "price": 0.15, "rates": [1.0, 2]}""";

    @Test
    void what_keeps_them_is_taken() {
        client.post("/orders").body("application/json", GOOD).send().expect(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "steps": 10        | "steps": 11              | body /steps step must be a step of 5
        "id": "isbn-1"     | "id": "xyz"              | body /id known_prefix must not begin with “x”
        "id": "isbn-1"     | "id": "isbn-000000000"   | body /id size must have at most 12 characters
        # an exception that says nothing of values is a bug, of which clients learn nothing
        "id": "isbn-1"     | "id": "isbn-0"           | body /id known_prefix is not allowed
        {"imdb-1": 4}      | {"a": 4}                 | body /parts/a known_prefix must not begin with “a”
        {"imdb-1": 4}      | {"imdb-1": 3}            | body /parts/imdb-1 step must be a step of 2
        [1, 2, 2]          | [2, 1]                   | body /grades sorted must grow
        [1, 2, 2]          | [2, "1"]                 | body /grades/1 type must be an integer
        0.15               | 0.16                     | body /price multiple_of must be a multiple of 0.05
        0.15               | -1e300                   | ``
        [1.0, 2]           | [1.0, 2, 1.00]           | body /rates unique_elements must not hold an element twice
        [1.0, 2]           | ["x", "y"]               | body /rates/0 type must be a number; body /rates/1 type must be a number
        """)
    void what_breaks_them_is_a_fault(String part, String instead, String faults) {
        TestResponse response = client.post("/orders")
                .body("application/json", GOOD.replace(part, instead))
                .send();

        if (faults.isEmpty()) response.expect(200);
        else assertThat(Faults.of(response.expect(422))).containsExactly(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /orders/isbn-7                       | ``
        /orders/isbn-7?limit=14&ids=1&ids=2  | ``
        /orders/xyz?limit=15                 | path /id known_prefix must not begin with “x”; query /limit step must be a step of 7
        /orders/isbn-7?ids=2&ids=1&ids=2     | query /ids unique_elements must not hold an element twice
        /orders/isbn-7?ids=2&ids=1           | query /ids sorted must be sorted
        /orders/isbn-7?share=0.7             | query /share multiple_of must be a half
        /orders/isbn-7?ids=x&ids=y           | query /ids/0 type must be an integer; query /ids/1 type must be an integer
        """)
    void parameters_have_them_too(String target, String faults) {
        TestResponse response = client.get(target).send();

        if (faults.isEmpty()) response.expect(200);
        else assertThat(Faults.of(response.expect(422))).containsExactly(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /pages  | {"list": [1], "map": {"a": 1}}    | ``
        /pages  | {"list": [1, 2], "map": {"a": 1, "b": 2}} | body /list few must be few; body /map few must be few
        /pages  | {"list": [], "map": {}, "next": {"list": [1], "map": {}}} | body /next few must be few
        /grades | {"grade": 6}                      | ``
        /grades | {"grade": 7}                      | body /grade between must be from -1.0 to 6.0
        /grades | {"grade": -0.5}                   | body /grade between must be from 0.0 to Infinity
        """)
    void generic_records_have_them_and_they_may_be_repeated(String target, String body, String faults) {
        TestResponse response =
                client.post(target).body("application/json", body).send();

        if (faults.isEmpty()) response.expect(200);
        else assertThat(Faults.of(response.expect(422))).containsExactly(faults.split("; "));
    }

    @Test
    void the_members_of_the_annotation_are_arguments_of_the_fault() {
        TestResponse response = client.post("/form")
                .body("application/x-www-form-urlencoded", "id=a")
                .send()
                .expect(422);

        assertThat(response.json("/errors/0"))
                .hasToString("{\"in\":\"form\",\"pointer\":\"/id\",\"code\":\"known_prefix\","
                        + "\"detail\":\"must not begin with “a”\",\"prefixes\":[\"isbn-\",\"imdb-\"]}");
    }

    @Test
    void the_keywords_are_in_the_schema() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/components/schemas/Order/properties"))
                .hasToString("{\"id\":{\"type\":\"string\",\"pattern\":\"\\\\S\",\"maxLength\":12},"
                        + "\"steps\":{\"type\":[\"integer\",\"null\"],\"format\":\"int32\",\"multipleOf\":5},"
                        + "\"parts\":{\"type\":\"object\",\"additionalProperties\":"
                        + "{\"type\":\"integer\",\"format\":\"int64\",\"multipleOf\":2}},"
                        + "\"grades\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"format\":\"int32\"}},"
                        + "\"price\":{\"type\":\"number\",\"format\":\"double\",\"multipleOf\":0.05},"
                        + "\"rates\":{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"uniqueItems\":true}}");
    }
}
