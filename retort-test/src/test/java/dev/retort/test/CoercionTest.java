// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Coercion;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Migration;
import dev.retort.Part;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.Scalars;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that are taken although they are not quite what the contract asks for.
class CoercionTest {

    @Json
    record Everything(
            Optional<Integer> whole,
            Optional<Double> real,
            Optional<Boolean> truth,
            Optional<BigDecimal> exact,
            Optional<OffsetDateTime> moment,
            Optional<LocalDate> day,
            Optional<LocalDateTime> local,
            Optional<LocalTime> time,
            Optional<OffsetTime> clock,
            Optional<Duration> span,
            Optional<UUID> id,
            Optional<URI> address,
            Optional<Set<String>> set) {}

    @Json
    record Ordered(int first, String second, Inner third) {}

    @Json
    record Inner(int a, boolean b) {}

    @Resource
    static final class Values {

        @Post("/values")
        Everything echo(Everything values) {
            return values;
        }

        @Post("/ordered")
        Ordered ordered(Ordered ordered) {
            return ordered;
        }

        @Post("/parts")
        String parts(@Part Inner one, @Part Optional<Inner> other) {
            return one + " " + other.orElse(null);
        }

        @Get("/query")
        String query(Optional<Integer> whole, Optional<Boolean> truth, Optional<LocalDate> day) {
            return whole.map(String::valueOf).orElse("-") + " "
                    + truth.map(String::valueOf).orElse("-") + " "
                    + day.map(Scalars.LOCAL_DATE::format).orElse("-");
        }
    }

    private final TestClient lenient =
            TestClient.inMemory(Retort.create().coercion(Coercion.PYDANTIC).mount(new Values()));
    private final TestClient strict = TestClient.inMemory(Retort.create().mount(new Values()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "whole  | \"1\"                     | 1",
                "whole  | \" 2 \"                   | 2",
                "whole  | \"1_000\"                 | 1000",
                "whole  | \"1.0\"                   | 1",
                "whole  | true                      | 1",
                "real   | \"1.5\"                   | 1.5",
                "real   | \"1e3\"                   | 1000.0",
                "real   | false                     | 0.0",
                "truth  | \"yes\"                   | true",
                "truth  | \"OFF\"                   | false",
                "truth  | 1                         | true",
                "truth  | 0.0                       | false",
                "exact  | \"1.10\"                  | 1.10",
                "moment | \"2032-04-23 10:20\"      | \"2032-04-23T10:20:00Z\"",
                "moment | \"2032-04-23\"            | \"2032-04-23T00:00:00Z\"",
                "moment | 1493979010                | \"2017-05-05T10:10:10Z\"",
                "moment | 1493979010000             | \"2017-05-05T10:10:10Z\"",
                "day    | \"2032-04-23T00:00:00Z\"  | \"2032-04-23\"",
                "moment | \"2032-04-23 10:20-2330\" | \"2032-04-24T09:50:00Z\"",
                "moment | \"2032-04-23 10:20 +0530\" | \"2032-04-23T10:20:00+05:30\"",
                "day    | \"2032-04-23T00:00+23:00\" | \"2032-04-23\"",
                "day    | 86400                     | \"1970-01-02\"",
                "local  | \"2032-04-23 10:20:00+23:00\" | \"2032-04-23T10:20:00\"",
                "local  | 86400                     | \"1970-01-02T00:00:00\"",
                "clock  | \"10:20\"                 | \"10:20:00Z\"",
                "clock  | \"10:20+2300\"            | \"11:20:00Z\"",
                "clock  | 3720                      | \"01:02:00Z\"",
                "time   | \"10:20:00+23:00\"        | \"10:20:00\"",
                "time   | 3720                      | \"01:02:00\"",
                "span   | 300                       | \"PT5M\"",
                "span   | 300.5                     | \"PT5M0.5S\"",
                "span   | \"00:01:02\"              | \"PT1M2S\"",
                "span   | \"3 days, 04:05:06\"      | \"PT76H5M6S\"",
                "id     | \"{6ba7b8109dad11d180b400c04fd430c8}\" | \"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"",
                "address | \"http://bücher.de/\"  | \"http://bücher.de/\"",
                "set    | [\"a\",\"a\"]             | [\"a\"]",
            })
    void a_value_of_another_form_is_taken_leniently_and_refused_strictly(String member, String sent, String taken) {
        String body = "{\"" + member + "\":" + sent + "}";

        assertThat(lenient.post("/values")
                        .body("application/json", body)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"" + member + "\":" + taken + "}");
        boolean number = member.equals("real") && taken.equals(sent);
        if (!number)
            strict.post("/values").body("application/json", body).send().expect(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "whole  | 1.5",
                "whole  | \"1.5\"",
                "whole  | \"one\"",
                "whole  | []",
                "real   | \"NaN\"",
                "real   | \"inf\"",
                "truth  | 2",
                "truth  | \"maybe\"",
                "exact  | true",
                "moment | \"2032-02-30\"",
                "moment | \"2032-04-23T10:20:00+24:00\"",
                "moment | true",
                "moment | 1e400",
                "day    | \"2032-04-23T10:00:00Z\"",
                "local  | \"2032-04-23T10:00:00+23:60\"",
                "time   | 86400",
                "time   | -1",
                "span   | \"later\"",
                "id     | 1",
                "id     | \"{6ba7\"",
            })
    void what_is_no_such_value_is_refused_leniently_too(String member, String sent) {
        assertThat(lenient.post("/values")
                        .body("application/json", "{\"" + member + "\":" + sent + "}")
                        .send()
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void with_an_offset_that_no_place_has_it_is_the_same_time_in_greenwich() {
        String body = "{\"moment\":\"2032-04-23T10:20:00+23:00\",\"clock\":\"10:20:00-23:00\"}";

        for (TestClient each : List.of(strict, lenient))
            assertThat(each.post("/values")
                            .body("application/json", body)
                            .send()
                            .expect(200)
                            .text())
                    .isEqualTo("{\"moment\":\"2032-04-22T11:20:00Z\",\"clock\":\"09:20:00Z\"}");
    }

    @Test
    void texts_of_parameters_are_as_lenient_and_the_last_of_several_counts() {
        assertThat(lenient.get("/query?whole=+1_0.0&truth=on&day=86400").send().text())
                .isEqualTo("10 true 1970-01-02");
        assertThat(lenient.get("/query?whole=1&whole=2").send().text()).isEqualTo("2 - -");
        strict.get("/query?whole=1&whole=2").send().expect(422);
    }

    @Test
    void the_last_of_two_parts_of_one_name_counts() {
        String body = part("one", 1) + part("other", 2) + part("one", 3) + part("other", 4) + "--b--\r\n";

        assertThat(lenient.post("/parts")
                        .body("multipart/form-data; boundary=b", body)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("Inner[a=3, b=true] Inner[a=4, b=true]");
    }

    private static String part(String name, int a) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n{\"a\":%s,\"b\":true}\r\n".formatted(name, a);
    }

    @Test
    void the_last_of_two_members_of_one_name_counts() {
        assertThat(lenient.post("/values")
                        .body("application/json", "{\"whole\":1,\"whole\":2}")
                        .send()
                        .text())
                .isEqualTo("{\"whole\":2}");
        strict.post("/values")
                .body("application/json", "{\"whole\":1,\"whole\":2}")
                .send()
                .expect(400);
    }

    @Test
    void faults_are_told_in_the_order_of_the_program() {
        String body = "{\"third\":{\"b\":\"x\"},\"second\":2}";

        assertThat(lenient.post("/ordered")
                        .body("application/json", body)
                        .send()
                        .expect(422)
                        .text())
                .containsSubsequence("\"/first\"", "\"/second\"", "\"/third/a\"", "\"/third/b\"");
        assertThat(strict.post("/ordered")
                        .body("application/json", body)
                        .send()
                        .expect(422)
                        .text())
                .containsSubsequence("\"/first\"", "\"/third/a\"", "\"/third/b\"", "\"/second\"");
    }

    @Test
    void a_migrated_service_answers_in_the_words_of_pydantic() {
        TestClient migrated = TestClient.inMemory(
                Retort.create().install(Migration.fromFastApi()).mount(new Values()));

        assertThat(migrated.post("/values")
                        .body("application/json", "{\"day\":\"2032-02-30\",\"id\":\"x\",\"span\":null}")
                        .send()
                        .expect(422)
                        .text())
                .isEqualTo("""
                        {"detail":[{"type":"date_from_datetime_parsing","loc":["body","day"],\
                        "msg":"Input should be a valid date or datetime, day value is outside expected range",\
                        "input":"2032-02-30","ctx":{"error":"day value is outside expected range"}},\
                        {"type":"uuid_parsing","loc":["body","id"],\
                        "msg":"Input should be a valid UUID, invalid character: found `x` at 0",\
                        "input":"x","ctx":{"error":"invalid character: found `x` at 0"}}]}""");
    }

    @Test
    void a_body_without_a_type_is_json_where_the_scope_says_so() {
        TestClient open =
                TestClient.inMemory(Retort.create().strictContentType(false).mount(new Values()));

        byte[] body = "{\"whole\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(open.post("/values").body(body).send().expect(200).text()).isEqualTo("{\"whole\":1}");
        strict.post("/values").body(body).send().expect(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"whole\":1,\"whole\":null} | {}",
                "{\"whole\":\"x\",\"whole\":2} | {\"whole\":2}",
                "{\"whole\":1,\"real\":1.50,\"whole\":\"3\"} | {\"whole\":3,\"real\":1.5}",
                "{\"x\":{\"a\":1,\"a\":[2]},\"whole\":{\"b\":1,\"b\":2},\"whole\":\"4\",\"x\":1e-500} | {\"whole\":4}",
                "{ \"whole\" : 1 , \"real\" : 1 , \"who\\u006ce\" : 5 } | {\"whole\":5,\"real\":1.0}",
            })
    void of_a_member_that_comes_twice_the_last_value_alone_counts(String body, String taken) {
        assertThat(lenient.post("/values")
                        .body("application/json", body)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(taken);
        strict.post("/values").body("application/json", body).send().expect(400);
    }
}
