// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.ErrorFormat;
import dev.retort.Failure;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Style;
import dev.retort.Unknown;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The ways in which several values are written in a query.
@ParameterizedClass
@EnumSource(Way.class)
record StylesTest(Way way) {

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

    /// Tells no more than the value of the first fault.
    private record Telling() implements ErrorFormat {

        @Override
        public Response<?> answer(Failure failure) {
            return Response.of(
                    failure.status(),
                    failure.faults().stream()
                            .findFirst()
                            .flatMap(failure::input)
                            .map(JsonValue::text)
                            .orElse("nothing"));
        }

        @Override
        public Optional<Documented> documented(int status) {
            return Optional.empty();
        }
    }

    record Range(Optional<Integer> min, @Query("maximum") Optional<@Max(9) Integer> max) {}

    record Wanted(
            @Query(style = Style.BRACKETS) List<String> tags,
            @Query(style = Style.COMMA) List<Integer> years) {}

    @Resource
    record Endpoints() {

        @Get("/commas")
        String commas(
                @Query(style = Style.COMMA) @Size(max = 3) List<@Max(9) Integer> ids,
                @Query(value = "n", style = Style.COMMA) Set<String> names) {
            return ids + " " + names;
        }

        @Get("/fields")
        String fields(@Header("X-Numbers") List<Integer> numbers) {
            return numbers.toString();
        }

        @Get("/brackets")
        String brackets(@Query(style = Style.BRACKETS) List<@Max(9) Integer> ids) {
            return ids.toString();
        }

        @Get("/groups")
        String groups(
                @Query(style = Style.BRACKETS, unknown = Unknown.REFUSE) Range price,
                @Query(style = Style.BRACKETS) Range pages,
                @Query(style = Style.BRACKETS) Wanted wanted) {
            return price + " " + pages + " " + wanted;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /commas?ids=1,2&n=a,b,a | [1, 2] [a, b]
            /commas?ids=3&n=a%2Cb   | [3] [a, b]
            /commas?ids=&n=         | [] []
            /commas                 | [] []
            /brackets?ids[]=1&ids[]=2 | [1, 2]
            /brackets?ids%5B%5D=1   | [1]
            /brackets?ids=1         | []
            /groups?price[min]=1&price[maximum]=2&pages[min]=3&wanted[tags][]=a&wanted[tags][]=b&wanted[years]=1,2 | Range[min=Optional[1], max=Optional[2]] Range[min=Optional[3], max=Optional.empty] Wanted[tags=[a, b], years=[1, 2]]
            """)
    void values_are_read(String target, String answer) {
        assertThat(client.get(target.replace("[", "%5B").replace("]", "%5D"))
                        .send()
                        .text())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /commas?ids=1,10            | /ids/1            | maximum
            /commas?ids=1,x             | /ids/1            | type
            /commas?ids=1,,2            | /ids/1            | type
            /commas?ids=1,2,3,4         | /ids              | size
            /commas?ids=1&ids=2         | /ids              | repeated
            /brackets?ids[]=1&ids[]=10  | /ids[]/1          | maximum
            /groups?price[maximum]=10   | /price[maximum]   | maximum
            /groups?price[max]=1        | /price[max]       | unknown
            """)
    void faults_say_where_they_are(String target, String pointer, String code) {
        TestResponse response =
                client.get(target.replace("[", "%5B").replace("]", "%5D")).send();
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.json("/errors/0/pointer")).hasToString("\"" + pointer + "\"");
        assertThat(response.json("/errors/0/code")).hasToString("\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /commas?ids=1,x | 1   | x
            /commas?ids=x,1 | 1   | x
            /fields         | 1,x | x
            /fields         | ,x  | x
            """)
    void errors_tell_the_value_and_not_what_was_sent_around_it(String target, String numbers, String told) {
        Retort application = Retort.create().mount(new Endpoints()).errors(new Telling());
        try (var telling = way.open(application)) {
            assertThat(telling.get(target)
                            .header("X-Numbers", numbers)
                            .header("X-Numbers", "5")
                            .send()
                            .expect(422)
                            .text())
                    .isEqualTo(told);
        }
    }

    @Test
    void the_document_says_how_they_are_written() {
        TestResponse document = client.get("/openapi.json").send();
        assertThat(document.json("/paths/~1commas/get/parameters/0"))
                .hasToString(
                        "{\"name\":\"ids\",\"in\":\"query\",\"allowEmptyValue\":true,\"style\":\"form\",\"explode\":false,\"schema\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"format\":\"int32\",\"maximum\":9},\"maxItems\":3}}");
        assertThat(document.json("/paths/~1commas/get/parameters/1/schema/items"))
                .hasToString("{\"type\":\"string\",\"pattern\":\"^[^,]*$\"}");
        assertThat(document.json("/paths/~1brackets/get/parameters/0/name")).hasToString("\"ids[]\"");
        assertThat(document.json("/paths/~1groups/get/parameters/1/name")).hasToString("\"price[maximum]\"");
        assertThat(document.json("/paths/~1groups/get/parameters/4/name")).hasToString("\"wanted[tags][]\"");
    }
}
