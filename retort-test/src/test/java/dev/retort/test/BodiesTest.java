// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Default;
import dev.retort.Delete;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Raw;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Strict;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// JSON bodies, and what is wrong with them.
@ParameterizedClass
@EnumSource(Way.class)
record BodiesTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create()
                .mount(new Endpoints())
                .patch(
                        "/by-hand/merge",
                        request ->
                                request.json(Codecs.merge(Codec.of(Pet.class))).toString())
                .patch("/by-hand/value", request -> request.json(JsonValue.class))
                .patch("/by-hand/pet", request -> request.json(Pet.class)));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    enum Species {
        CAT,
        DOG
    }

    @Json.Value
    record Stars(@Min(1) @Max(5) int count) {}

    @Json
    record Line(String sku, @Positive int quantity) {}

    @Json
    record Everything(
            boolean aBoolean,
            byte aByte,
            short aShort,
            int anInt,
            long aLong,
            float aFloat,
            double aDouble,
            Integer boxed,
            String text,
            BigInteger bigInteger,
            BigDecimal bigDecimal,
            UUID uuid,
            URI uri,
            LocalDate localDate,
            LocalTime localTime,
            LocalDateTime localDateTime,
            Instant instant,
            OffsetDateTime offsetDateTime,
            OffsetTime offsetTime,
            ZonedDateTime zonedDateTime,
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            Duration duration,
            Period period,
            ZoneId zoneId,
            ZoneOffset zoneOffset,
            Locale locale,
            Currency currency,
            InetAddress inetAddress,
            Species species,
            Stars stars,
            Line line,
            List<Line> lines,
            Set<String> set,
            Map<String, Integer> map,
            Map<Species, Stars> byEnum,
            Map<UUID, List<Line>> byUuid,
            List<List<Integer>> grid,
            Optional<Line> optional,
            @Nullable Line nullable,
            JsonValue anything) {}

    @Json
    record Lenient(
            Optional<Integer> optional,
            @Nullable Integer nullable,
            @Default("7") int number,
            @Default("-1.5") double decimal,
            @Default("9") long big,
            @Default("true") boolean flag,
            @Default("a \"b\"") String text,
            @Default("DOG") Species species,
            @Default("2026-11-20") LocalDate day,
            @Default("4") Stars stars) {}

    @Json
    record Tight(
            @Size(min = 1, max = 2) List<@NotBlank @Size(max = 3) String> tags,
            Map<@Size(max = 3) String, @Positive Integer> counts,
            Map<Species, @Positive Integer> bySpecies,
            Set<@Min(1) Integer> numbers,
            List<List<@Max(3) Integer>> grid,
            Map<String, List<@NotBlank String>> groups,
            Optional<@Size(max = 3) String> nick,
            @Nullable @Positive Integer age) {}

    @Json
    record Pet(@NotBlank String name, Species species, List<String> tags) {
        Pet {
            if (species == Species.DOG && tags.isEmpty()) throw Invalid.at("tags", "a dog needs at least one tag");
            if (name.equals("two"))
                throw Invalid.at("name", "is two").and("/tags/0", "is wrong").and("", "is odd");
            if (name.equals("argument")) throw new IllegalArgumentException("must be a pet");
            if (name.equals("silent")) throw new IllegalArgumentException();
            if (name.equals("bug")) throw new IllegalStateException("the secret of the program");
        }
    }

    @Json
    record Empty() {}

    /// Answers what it got.
    @Resource
    record Endpoints() {

        @Post("/everything")
        Everything everything(Everything body) {
            return body;
        }

        @Post("/lenient")
        Lenient lenient(Lenient body) {
            return body;
        }

        @Post("/tight")
        Tight tight(Tight body) {
            return body;
        }

        @Post("/pets")
        Pet pet(Pet body) {
            return body;
        }

        @Post("/empty")
        Empty empty(Empty body) {
            return body;
        }

        @Post("/lists/pets")
        List<Pet> pets(List<Pet> body) {
            return body;
        }

        @Post("/lists/names")
        List<String> names(@Body @Size(max = 2) List<@NotBlank String> body) {
            return body;
        }

        @Post("/maps/pets")
        Map<String, Pet> petsByName(Map<String, Pet> body) {
            return body;
        }

        @Post("/anything")
        JsonValue anything(JsonValue body) {
            return body;
        }

        @Post("/number")
        int number(@Body @Max(10) int body) {
            return body;
        }

        @Post("/optional")
        String optional(Optional<Pet> body) {
            return body.map(Pet::name).orElse("nothing");
        }

        @Post("/nullable")
        String nullable(@Nullable Pet body) {
            return body == null ? "nothing" : body.name();
        }

        @Delete("/pets")
        String remove(@Body Pet body) {
            return body.name();
        }

        @Patch("/pets")
        Pet change(Merge<Pet> change) {
            return change.apply(new Pet("Tom", Species.CAT, List.of("small")));
        }

        @Post("/changes")
        String changePosted(Merge<Pet> change) {
            return change.toString();
        }

        @Patch("/changes/optional")
        String changeOptional(Optional<Merge<Pet>> change) {
            return change.map(Merge::toString).orElse("nothing");
        }

        @Patch("/changes/nullable")
        String changeNullable(@Nullable Merge<Pet> change) {
            return Objects.toString(change);
        }

        @Patch("/changes/strict")
        String changeStrict(@Strict Merge<Pet> change) {
            return change.toString();
        }

        @Patch("/changes/raw")
        String changeRaw(Raw<Merge<Pet>> change) {
            return change.value().toString();
        }

        @Patch("/changes/member")
        String changeMember(@Body(embed = true) Merge<Pet> change) {
            return change.toString();
        }

        @Patch("/changes/many")
        String changeMany(List<Merge<Pet>> changes) {
            return changes.toString();
        }

        @Patch("/whole")
        Pet whole(Pet pet) {
            return pet;
        }

        @Patch("/whole/value")
        JsonValue wholeValue(JsonValue value) {
            return value;
        }

        @Patch("/lenient")
        String changeLenient(Merge<Lenient> change) {
            return change.has("number") + " " + change.has("nullable") + " " + change.patch();
        }
    }

    private static final String EVERYTHING = """
        {
          "aBoolean": true,
          "aByte": -128,
          "aShort": 32767,
          "anInt": -2147483648,
          "aLong": 9223372036854775807,
          "aFloat": 0.1,
          "aDouble": -0.0025,
          "boxed": 7,
          "text": "a \\"b\\" \\u00e9 \\ud83d\\ude00 \\n",
          "bigInteger": 123456789012345678901234567890,
          "bigDecimal": 12345678901234567890.10,
          "uuid": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
          "uri": "https://example.com/a?b=c#d",
          "localDate": "2024-02-29",
          "localTime": "14:30:15",
          "localDateTime": "2026-11-20T14:30:15",
          "instant": "2026-11-20T14:30:15Z",
          "offsetDateTime": "2026-11-20T14:30:15+01:00",
          "offsetTime": "14:30:15+01:00",
          "zonedDateTime": "2026-11-20T14:30:15+01:00[Europe/Paris]",
          "year": 2026,
          "yearMonth": "2026-11",
          "monthDay": "--11-20",
          "duration": "PT1H30M",
          "period": "P1Y2M3D",
          "zoneId": "Europe/Paris",
          "zoneOffset": "+01:00",
          "locale": "en-GB",
          "currency": "EUR",
          "inetAddress": "192.0.2.1",
          "species": "DOG",
          "stars": 5,
          "line": {"sku": "a", "quantity": 1},
          "lines": [{"sku": "a", "quantity": 1}, {"sku": "b", "quantity": 2}],
          "set": ["b", "a"],
          "map": {"b": 1, "a": 2, "": 3},
          "byEnum": {"DOG": 5, "CAT": 1},
          "byUuid": {"f81d4fae-7dec-11d0-a765-00a0c91e6bf6": [{"sku": "a", "quantity": 1}]},
          "grid": [[1, 2], [], [3]],
          "optional": {"sku": "a", "quantity": 1},
          "nullable": {"sku": "a", "quantity": 1},
          "anything": {"a": [null, true, 1.50, {}]}
        }
        """;

    @Test
    void a_member_of_every_type_comes_back_as_it_was_sent() {
        TestResponse response = client.post("/everything")
                .body("application/json", EVERYTHING)
                .send()
                .expect(200);

        assertThat(response.json().toString())
                .isEqualTo(JsonValue.parse(EVERYTHING).toString());
        assertThat(response.header("Content-Type")).hasValue("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        aBoolean       | "true"             | type              | must be a boolean
        aByte          | 128                | range             | must be between -128 and 127
        aShort         | 32768              | range             | must be between -32768 and 32767
        anInt          | 2147483648         | range             | must be between -2147483648 and 2147483647
        anInt          | "1"                | type              | must be an integer
        anInt          | 1.5                | type              | must be an integer
        anInt          | true               | type              | must be an integer
        anInt          | [1]                | type              | must be an integer
        anInt          | null               | not_null          | must not be null
        aLong          | 9223372036854775808 | range            | must be between -9223372036854775808 and 9223372036854775807
        aFloat         | 1e39               | range             | must be between -3.4028235E38 and 3.4028235E38
        aDouble        | "1"                | type              | must be a number
        boxed          | null               | not_null          | must not be null
        text           | 1                  | type              | must be a string
        text           | null               | not_null          | must not be null
        bigInteger     | 1.5                | type              | must be an integer
        bigDecimal     | {}                 | type              | must be a number
        uuid           | "f81d4fae"         | uuid              | must be a UUID
        uuid           | 7                  | type              | must be a string
        uri            | "http://a b"       | uri               | must be a URI such as https://example.com/books
        localDate      | "2023-02-29"       | date              | must be a date such as 2026-11-20
        localTime      | "25:00"            | time              | must be a time such as 14:30:00
        localDateTime  | "2026-11-20"       | local_date_time   | must be a date and time such as 2026-11-20T14:30:00
        instant        | "2026-11-20"       | instant           | must be a point in time such as 2026-11-20T14:30:00Z
        instant        | 1763649000         | type              | must be a string
        offsetDateTime | "2026-11-20"       | offset_date_time  | must be a date and time with an offset such as 2026-11-20T14:30:00+01:00
        offsetTime     | "14:30"            | offset_time       | must be a time with an offset such as 14:30:00+01:00
        zonedDateTime  | "2026-11-20"       | zoned_date_time   | must be a date and time with a zone such as 2026-11-20T14:30:00+01:00[Europe/Paris]
        year           | "2026"             | type              | must be an integer
        yearMonth      | "2026-13"          | year_month        | must be a month such as 2026-11
        monthDay       | "11-20"            | month_day         | must be a day of the year such as --11-20
        duration       | 90                 | type              | must be a string
        duration       | "90"               | duration          | must be a duration such as PT1H30M
        period         | "1Y"               | period            | must be a period such as P1Y2M3D
        zoneId         | "Mars/Phobos"      | zone              | must be a time zone such as Europe/Paris
        zoneOffset     | "1"                | zone_offset       | must be an offset such as +01:00
        locale         | "no_such_tag!"     | locale            | must be a language tag such as en-GB
        currency       | "Euro"             | currency          | must be a currency code such as EUR
        inetAddress    | "example.com"      | ip_address        | must be an IP address such as 192.0.2.1
        species        | "COW"              | enum              | must be one of CAT, DOG
        species        | "cat"              | enum              | must be one of CAT, DOG
        species        | 0                  | type              | must be a string
        stars          | 6                  | maximum           | must be at most 5
        stars          | "5"                | type              | must be an integer
        line           | []                 | type              | must be an object
        line           | null               | not_null          | must not be null
        lines          | {}                 | type              | must be an array
        lines          | null               | not_null          | must not be null
        set            | ["a", "b", "a"]    | unique            | must not hold an element twice
        map            | []                 | type              | must be an object
        optional       | 1                  | type              | must be an object
        nullable       | 1                  | type              | must be an object
        """)
    void a_member_of_another_type_is_a_fault(String member, String value, String code, String detail) {
        TestResponse response = client.post("/everything")
                .body("application/json", changed(EVERYTHING, member, value))
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("body /" + member + " " + code + " " + detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        line           | {"sku": 1, "quantity": 0}            | body /line/sku type must be a string; body /line/quantity positive must be positive
        line           | {}                                   | body /line/sku required is required; body /line/quantity required is required
        lines          | [{"sku": "a", "quantity": 1}, {"sku": "a"}, 7] | body /lines/1/quantity required is required; body /lines/2 type must be an object
        lines          | [null]                               | body /lines/0 not_null must not be null
        set            | ["a", null]                          | body /set/1 not_null must not be null
        byUuid         | {"f81d4fae-7dec-11d0-a765-00a0c91e6bf6": [], "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6": []} | body /byUuid/F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6 repeated must be given once
        map            | {"a": "1", "b/c~d": null}            | body /map/a type must be an integer; body /map/b~1c~0d not_null must not be null
        byEnum         | {"COW": 5, "CAT": 6}                 | body /byEnum/COW enum must be one of CAT, DOG; body /byEnum/CAT maximum must be at most 5
        byUuid         | {"x": []}                            | body /byUuid/x uuid must be a UUID
        grid           | [[1, "2"], 3, null]                  | body /grid/0/1 type must be an integer; body /grid/1 type must be an array; body /grid/2 not_null must not be null
        optional       | {"sku": "a"}                         | body /optional/quantity required is required
        """)
    void faults_deep_inside_are_told_with_their_place(String member, String value, String faults) {
        TestResponse response = client.post("/everything")
                .body("application/json", changed(EVERYTHING, member, value))
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactlyInAnyOrder(faults.split("; "));
    }

    @Test
    void every_member_that_is_missing_is_named_in_order() {
        TestResponse response =
                client.post("/everything").body("application/json", "{}").send().expect(422);

        assertThat(Faults.of(response))
                .hasSize(40)
                .startsWith("body /aBoolean required is required", "body /aByte required is required")
                .doesNotContain("body /optional required is required", "body /nullable required is required")
                .endsWith("body /anything required is required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                          | {"nullable":null,"number":7,"decimal":-1.5,"big":9,"flag":true,"text":"a \\"b\\"","species":"DOG","day":"2026-11-20","stars":4}
        {"optional":null,"nullable":null}           | {"nullable":null,"number":7,"decimal":-1.5,"big":9,"flag":true,"text":"a \\"b\\"","species":"DOG","day":"2026-11-20","stars":4}
        {"optional":1,"nullable":2,"number":3,"decimal":4,"big":5,"flag":false,"text":"","species":"CAT","day":"2000-01-01","stars":1} | {"optional":1,"nullable":2,"number":3,"decimal":4.0,"big":5,"flag":false,"text":"","species":"CAT","day":"2000-01-01","stars":1}
        """)
    void what_may_be_absent_has_a_stand_in(String sent, String got) {
        TestResponse response =
                client.post("/lenient").body("application/json", sent).send().expect(200);

        assertThat(response.text()).isEqualTo(got.replace("\\\\", "\\"));
    }

    @Test
    void null_is_not_the_default() {
        TestResponse response = client.post("/lenient")
                .body("application/json", "{\"number\":null}")
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("body /number not_null must not be null");
    }

    private static final String TIGHT = """
        {"tags":["a"],"counts":{"a":1},"bySpecies":{"CAT":1},"numbers":[1],"grid":[[3]],"groups":{"a":["b"]},"nick":"abc","age":1}
        """;

    @Test
    void values_that_keep_their_constraints_pass() {
        TestResponse response =
                client.post("/tight").body("application/json", TIGHT).send().expect(200);

        assertThat(response.text()).isEqualTo(TIGHT.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        tags       | []                   | body /tags size must have 1 to 2 elements
        tags       | ["a", " ", "long"]   | body /tags/1 not_blank must not be blank; body /tags/2 size must have at most 3 characters; body /tags size must have 1 to 2 elements
        counts     | {"a": 0}             | body /counts/a positive must be positive
        bySpecies  | {"CAT": 0}           | body /bySpecies/CAT positive must be positive
        numbers    | ["a", "b"]           | body /numbers/0 type must be an integer; body /numbers/1 type must be an integer
        numbers    | [1, 0]               | body /numbers/1 minimum must be at least 1
        grid       | [[1], [3, 4]]        | body /grid/1/1 maximum must be at most 3
        groups     | {"a": ["b", ""]}     | body /groups/a/1 not_blank must not be blank
        nick       | "long"               | body /nick size must have at most 3 characters
        age        | 0                    | body /age positive must be positive
        """)
    void constraints_hold_for_elements_too(String member, String value, String faults) {
        TestResponse response = client.post("/tight")
                .body("application/json", changed(TIGHT, member, value))
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactlyInAnyOrder(faults.split("; "));
    }

    @Test
    void constraints_hold_for_the_keys_of_a_map() {
        TestResponse response = client.post("/tight")
                .body("application/json", changed(TIGHT, "counts", "{\"long\":1}"))
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("body /counts/long size must have at most 3 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"Rex","species":"DOG","tags":[]}        | body /tags invalid a dog needs at least one tag
        {"name":"two","species":"CAT","tags":["a"]}     | body /name invalid is two; body /tags/0 invalid is wrong; body  invalid is odd
        {"name":"argument","species":"CAT","tags":[]}   | body  invalid must be a pet
        {"name":"silent","species":"CAT","tags":[]}     | body  invalid is not allowed
        {"name":"bug","species":"CAT","tags":[]}        | body  invalid is not allowed
        """)
    void what_the_compact_constructor_refuses_is_a_fault(String sent, String faults) {
        TestResponse response =
                client.post("/pets").body("application/json", sent).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void the_compact_constructor_waits_until_all_members_are_valid() {
        TestResponse response = client.post("/pets")
                .body("application/json", "{\"name\":\"\",\"species\":\"DOG\",\"tags\":[]}")
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("body /name not_blank must not be blank");
    }

    @Test
    void the_compact_constructor_of_an_element_speaks_at_its_place() {
        TestResponse response = client.post("/lists/pets")
                .body(
                        "application/json",
                        "[{\"name\":\"Tom\",\"species\":\"CAT\",\"tags\":[]},{\"name\":\"Rex\",\"species\":\"DOG\",\"tags\":[]}]")
                .send()
                .expect(422);

        assertThat(Faults.of(response)).containsExactly("body /1/tags invalid a dog needs at least one tag");
    }

    @Test
    void a_bug_in_a_constructor_is_logged_and_not_told() {
        Log log = Log.during(() -> client.post("/pets")
                .body("application/json", "{\"name\":\"bug\",\"species\":\"CAT\",\"tags\":[]}")
                .send()
                .expect(422));

        assertThat(log.text())
                .contains("WARN dev.retort - a constructor failed while a request was read")
                .contains("java.lang.IllegalStateException: the secret of the program");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /empty        | {}                                     | {}
        /empty        | {"unknown":[1,{"a":null}]}             | {}
        /lists/names  | ["a","b"]                              | ["a","b"]
        /lists/names  | []                                     | []
        /lists/pets   | [{"name":"Tom","species":"CAT","tags":[]}] | [{"name":"Tom","species":"CAT","tags":[]}]
        /maps/pets    | {"a":{"name":"Tom","species":"CAT","tags":[]}} | {"a":{"name":"Tom","species":"CAT","tags":[]}}
        /anything     | {"a":[1.50,null,"x"]}                  | {"a":[1.50,null,"x"]}
        /anything     | 7                                      | 7
        /number       | 7                                      | 7
        /number       | 7.0                                    | 7
        /optional     | {"name":"Tom","species":"CAT","tags":[]} | Tom
        /nullable     | {"name":"Tom","species":"CAT","tags":[]} | Tom
        /pets         | {"tags":[],"x":1,"species":"CAT","name":"Tom"} | {"name":"Tom","species":"CAT","tags":[]}
        """)
    void a_body_may_be_any_json_type(String path, String sent, String got) {
        TestResponse response =
                client.post(path).body("application/json", sent).send().expect(200);

        assertThat(response.text()).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /empty        | []             | body  type must be an object
        /pets         | null           | body  not_null must not be null
        /pets         | "Tom"          | body  type must be an object
        /lists/names  | ["a"," "]      | body /1 not_blank must not be blank
        /lists/names  | ["a","b","c"]  | body  size must have at most 2 elements
        /lists/names  | [1]            | body /0 type must be a string
        /lists/pets   | [{}]           | body /0/name required is required; body /0/species required is required; body /0/tags required is required
        /maps/pets    | {"a":{"name":"Tom"}} | body /a/species required is required; body /a/tags required is required
        /number       | 11             | body  maximum must be at most 10
        /optional     | {"name":"Tom"} | body /species required is required; body /tags required is required
        /nullable     | {"name":"Tom"} | body /species required is required; body /tags required is required
        """)
    void a_body_of_another_type_is_a_fault(String path, String sent, String faults) {
        TestResponse response =
                client.post(path).body("application/json", sent).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource({"/optional", "/nullable"})
    void a_body_may_be_left_out_where_the_contract_says_so(String path) {
        assertThat(client.post(path).send().expect(200).text()).isEqualTo("nothing");
        assertThat(client.post(path)
                        .body("application/json", "null")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("nothing");
    }

    @Test
    void a_body_that_is_missing_is_a_fault() {
        assertThat(Faults.of(client.post("/pets").send().expect(422))).containsExactly("body  required is required");
        assertThat(Faults.of(client.post("/pets")
                        .header("Content-Type", "application/json")
                        .send()
                        .expect(422)))
                .containsExactly("body  required is required");
    }

    @Test
    void a_delete_reads_a_body_where_the_method_insists() {
        TestResponse response = client.delete("/pets")
                .body("application/json", "{\"name\":\"Tom\",\"species\":\"CAT\",\"tags\":[]}")
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("Tom");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"a","name":"b"}              | body /name
        {"name":"a"} x                       | body
        {"name":"a"                          | body
        {"name":'a'}                         | body /name
        {"name":NaN}                         | body /name
        [                                    | body
        {"name":"a",}                        | body
        nul                                  | body
        """)
    void a_body_that_is_no_json_is_a_bad_request(String sent, String place) {
        TestResponse response =
                client.post("/pets").body("application/json", sent).send().expect(400);

        assertThat(Faults.of(response))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(place)
                .contains(" syntax ");
        assertThat(response.text()).contains("\"detail\":\"1 problem in the request\"");
    }

    @Test
    void a_number_beyond_all_numbers_is_a_bad_request() {
        TestResponse response = client.post("/everything")
                .body("application/json", "{\"aDouble\":1e309}")
                .send()
                .expect(400);

        assertThat(Faults.of(response))
                .containsExactly("body /aDouble syntax number out of range at line 1, column 12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        application/json                         | 200
        Application/JSON                         | 200
        application/json; charset=utf-8          | 200
        application/json;charset="UTF-8"         | 200
        application/vnd.shop+json                | 200
        application/json; charset=iso-8859-1     | 415
        application/jsonp                        | 415
        text/json                                | 415
        text/plain                               | 415
        application/x-www-form-urlencoded        | 415
        """)
    void only_json_is_taken_as_json(String contentType, int status) {
        TestResponse response =
                client.post("/empty").body(contentType, "{}").send().expect(status);

        if (status == 200) return;
        assertThat(response.json("/detail"))
                .hasToString("\"the body must be JSON in UTF-8: send Content-Type: application/json\"");
        assertThat(response.header("Accept")).hasValue("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                               | {"name":"Tom","species":"CAT","tags":["small"]}
        {"name":"Rex"}                   | {"name":"Rex","species":"CAT","tags":["small"]}
        {"species":"DOG","tags":["big"]} | {"name":"Tom","species":"DOG","tags":["big"]}
        {"unknown":1}                    | {"name":"Tom","species":"CAT","tags":["small"]}
        """)
    void a_merge_patch_changes_what_was_sent(String sent, String got) {
        TestResponse response = client.patch("/pets")
                .body("application/merge-patch+json", sent)
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":" ","species":"COW"}     | body /name not_blank must not be blank; body /species enum must be one of CAT, DOG
        {"tags":[1]}                     | body /tags/0 type must be a string
        {"name":null}                    | body /name not_null must not be null
        {"species":"DOG","tags":[]}      | body /tags invalid a dog needs at least one tag
        []                               | body  type must be an object
        null                             | body  not_null must not be null
        """)
    void a_merge_patch_is_validated(String sent, String faults) {
        TestResponse response =
                client.patch("/pets").body("application/json", sent).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void a_merge_patch_knows_which_members_were_sent() {
        TestResponse response = client.patch("/lenient")
                .body("application/merge-patch+json", "{\"nullable\":null}")
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("false true {\"nullable\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /changes",
        "PATCH, /changes/optional",
        "PATCH, /changes/nullable",
        "PATCH, /changes/strict",
        "PATCH, /changes/raw",
        "PATCH, /by-hand/merge",
        "PATCH, /by-hand/value"
    })
    void a_merge_patch_is_taken_where_one_is_read(String method, String path) {
        for (String type : new String[] {"application/merge-patch+json", "application/json"}) {
            TestResponse response = client.request(method, path)
                    .body(type, "{\"name\":\"Rex\"}")
                    .send()
                    .expect(200);

            assertThat(response.text()).isEqualTo("{\"name\":\"Rex\"}");
        }
        TestResponse refused =
                client.request(method, path).body("text/plain", "{}").send().expect(415);
        assertThat(refused.header("Accept")).hasValue("application/merge-patch+json, application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PATCH | /whole          | {"name":"Rex","species":"CAT","tags":[]}
        PATCH | /whole/value    | {"name":"Rex"}
        PATCH | /changes/member | {"change":{"name":"Rex"}}
        PATCH | /changes/many   | [{"name":"Rex"}]
        PATCH | /by-hand/pet    | {"name":"Rex","species":"CAT","tags":[]}
        POST  | /pets           | {"name":"Rex","species":"CAT","tags":[]}
        """)
    void a_merge_patch_is_not_taken_for_the_value_itself(String method, String path, String sent) {
        client.request(method, path).body("application/json", sent).send().expect(200);

        TestResponse refused = client.request(method, path)
                .body("application/merge-patch+json", sent)
                .send()
                .expect(415);
        assertThat(refused.header("Accept")).hasValue("application/json");
        assertThat(refused.header("Accept-Patch"))
                .isEqualTo(method.equals("PATCH") ? Optional.of("application/json") : Optional.empty());
    }

    private static String changed(String json, String member, String value) {
        var members = new LinkedHashMap<>(((JsonObject) JsonValue.parse(json)).members());
        members.put(member, JsonValue.parse(value));
        return new JsonObject(members).toString();
    }
}
