// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Classes and enums that travel as one value.
class ValuesTest {

    /// The number of a book.
    static final class Isbn {
        private final String digits;

        private Isbn(String digits) {
            this.digits = digits;
        }

        static Isbn parse(@Size(max = 17) String text) {
            if (!text.matches("[0-9-]+")) throw new IllegalArgumentException("must be digits and hyphens");
            return new Isbn(text.replace("-", ""));
        }

        @Json.Value
        String digits() {
            return digits;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Isbn isbn && isbn.digits.equals(digits);
        }

        @Override
        public int hashCode() {
            return digits.hashCode();
        }
    }

    static class Celsius {

        @Json.Value
        final double degrees;

        Celsius(double degrees) {
            if (degrees < -273.15) throw new IllegalArgumentException("must not be below absolute zero");
            this.degrees = degrees;
        }

        static Celsius ofKelvin(double kelvin) {
            return new Celsius(kelvin - 273.15);
        }

        @Json.Value
        static Celsius of(double degrees) {
            return new Celsius(degrees);
        }
    }

    record Version(int major, int minor) {

        static Version parse(String text) {
            int dot = text.indexOf('.');
            return new Version(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
        }

        @Json.Value
        String text() {
            return major + "." + minor;
        }
    }

    /// How bad it is.
    enum Level {
        LOW(1),
        HIGH(3);

        @Json.Value
        final int number;

        Level(int number) {
            this.number = number;
        }
    }

    enum Direction {
        UP,
        DOWN;

        @Json.Value
        String letter() {
            return name().substring(0, 1);
        }
    }

    @Json
    record Everything(
            Isbn isbn,
            Optional<Celsius> celsius,
            List<Version> versions,
            @Default("3") Level level,
            Map<Level, Direction> byLevel,
            Set<Direction> directions) {}

    @Json
    record Keyed(Map<Direction, Integer> letters, Map<BigInteger, Integer> numbers) {}

    @Resource
    record Endpoints() {

        @Post("/keyed")
        Keyed keyed(Keyed body) {
            return body;
        }

        @Post("/all")
        Everything all(Everything body) {
            return body;
        }

        @Get("/books/{isbn}/{level}")
        String book(
                Isbn isbn,
                Level level,
                Version since,
                @Query Set<Level> levels,
                @Default("D") Direction to,
                Optional<Celsius> at) {
            return "%s %s %s %s %s %s"
                    .formatted(isbn.digits, level, since, levels, to, at.map(celsius -> celsius.degrees));
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @Test
    void a_value_is_read_by_what_makes_it_and_written_as_what_gives_it() {
        TestResponse response = client.post("/all")
                .body(
                        "application/json",
                        "{\"isbn\":\"978-0-13\",\"celsius\":-3,\"versions\":[\"1.02\"],\"byLevel\":{\"1\":\"U\"},\"directions\":[\"D\",\"U\"]}")
                .send()
                .expect(200);

        assertThat(response.text())
                .isEqualTo(
                        "{\"isbn\":\"978013\",\"celsius\":-3.0,\"versions\":[\"1.2\"],\"level\":3,\"byLevel\":{\"1\":\"U\"},\"directions\":[\"D\",\"U\"]}");
    }

    @Test
    void a_value_is_a_parameter_like_any_scalar() {
        TestResponse response = client.get("/books/97-8/3?since=2.1&levels=3&levels=1&levels=3&at=1.5")
                .send()
                .expect(200);

        assertThat(response.text()).isEqualTo("978 HIGH Version[major=2, minor=1] [HIGH, LOW] DOWN Optional[1.5]");
    }

    @Test
    void the_document_says_which_texts_are_keys() {
        assertThat(client.get("/openapi.json").send().expect(200).json("/components/schemas/Keyed/properties"))
                .hasToString(
                        "{\"letters\":{\"type\":\"object\","
                                + "\"additionalProperties\":{\"type\":\"integer\",\"format\":\"int32\"},"
                                + "\"propertyNames\":{\"$ref\":\"#/components/schemas/Direction\"}},"
                                + "\"numbers\":{\"type\":\"object\","
                                + "\"additionalProperties\":{\"type\":\"integer\",\"format\":\"int32\"},"
                                + "\"propertyNames\":{\"type\":\"string\",\"pattern\":\"^(?:0|-?[1-9][0-9]*)$\",\"maxLength\":400}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "isbn":"x"               | /isbn invalid must be digits and hyphens
        "isbn":"123456789012345678" | /isbn size must have at most 17 characters
        "isbn":1                 | /isbn type must be a string
        "celsius":-300           | /celsius invalid must not be below absolute zero
        "celsius":"1"            | /celsius type must be a number
        "versions":["1"]         | /versions/0 invalid is not allowed
        "level":2                | /level enum must be one of 1, 3
        "level":"1"              | /level type must be an integer
        "level":1.5              | /level type must be an integer
        "byLevel":{"2":"U"}      | /byLevel/2 enum must be one of 1, 3
        "byLevel":{"1":"UP"}     | /byLevel/1 enum must be one of U, D
        "directions":[1]         | /directions/0 type must be a string
        """)
    void faults_are_told_with_their_place(String member, String fault) {
        var members = new java.util.LinkedHashMap<>(
                Map.of("isbn", "\"1\"", "versions", "[]", "byLevel", "{}", "directions", "[]"));
        int colon = member.indexOf(':');
        members.put(member.substring(1, colon - 1), member.substring(colon + 1));
        String body = members.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));

        TestResponse response =
                client.post("/all").body("application/json", body).send().expect(422);

        assertThat(Faults.of(response)).containsExactly("body " + fault);
    }

    @Test
    void faults_of_parameters_are_told_alike() {
        TestResponse response = client.get("/books/x/2?since=1&levels=0&levels=one&to=UP&at=-300")
                .send()
                .expect(422);

        assertThat(Faults.of(response))
                .containsExactly(
                        "path /isbn invalid must be digits and hyphens",
                        "path /level enum must be one of 1, 3",
                        "query /since invalid is not allowed",
                        "query /levels/0 enum must be one of 1, 3",
                        "query /levels/1 type must be an integer",
                        "query /to enum must be one of U, D",
                        "query /at invalid must not be below absolute zero");
    }

    @Test
    void the_allowed_numbers_are_told_to_programs() {
        TestResponse response = client.get("/books/1/2?since=1.0").send().expect(422);

        assertThat(response.json("/errors/0/allowed")).hasToString("[1,3]");
    }

    @Test
    void the_schema_lists_the_values_of_constants() {
        String document = client.get("/openapi.json").send().expect(200).text();

        assertThat(document).contains("""
                        "Level":{"title":"Level","description":"How bad it is.","type":"integer","enum":[1,3]}""", """
                        "Direction":{"title":"Direction","type":"string","enum":["U","D"]}""", """
                        "Isbn":{"title":"Isbn","description":"The number of a book.","type":"string","maxLength":17}""", """
                        "level":{"$ref":"#/components/schemas/Level","default":3}""", """
                        "schema":{"$ref":"#/components/schemas/Direction","default":"D"}""").doesNotContain("$values");
    }
}
