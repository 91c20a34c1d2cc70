// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/// What jackson-databind, told to be strict, reads and writes, and refuses.
class CodecsOracleTest {

    @Json
    enum Color {
        RED,
        GREEN
    }

    @Json
    record Point(int x, double y, List<String> names) {}

    @Json
    record Everything(
            byte aByte,
            short aShort,
            int anInt,
            long aLong,
            float aFloat,
            double aDouble,
            boolean aBoolean,
            Integer boxed,
            String text,
            BigInteger integer,
            BigDecimal decimal,
            UUID uuid,
            URI uri,
            Color color,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            Instant instant,
            OffsetDateTime offset,
            YearMonth month,
            Year year,
            Duration duration,
            byte[] bytes,
            int[] ints,
            List<Long> longs,
            Set<String> texts,
            Map<String, Double> doubles,
            Point point,
            List<Point> points,
            Map<String, List<Color>> colors,
            Optional<String> maybe,
            Optional<Point> maybePoint) {}

    /// What both have the same idea of: no times, which Jackson takes as numbers and lists, too.
    @Json
    record Plain(
            byte aByte,
            short aShort,
            int anInt,
            long aLong,
            float aFloat,
            double aDouble,
            boolean aBoolean,
            Integer boxed,
            String text,
            BigInteger integer,
            BigDecimal decimal,
            Color color,
            int[] ints,
            List<Long> longs,
            Map<String, Double> doubles,
            Point point,
            List<Point> points) {}

    @Resource
    record Echo() {

        @Post("/everything")
        Everything everything(Everything body) {
            return body;
        }

        @Post("/plain")
        Plain plain(Plain body) {
            return body;
        }
    }

    /// What stands where something else was expected.
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\"1\"",
            "\"RED\"",
            "\"red\"",
            "\"true\"",
            "0",
            "1",
            "-1",
            "127",
            "256",
            "-32769",
            "2147483648",
            "9223372036854775808",
            "1.5",
            "[]",
            "[1]",
            "[null]",
            "[[]]",
            "{}",
            "{\"a\":1}",
            "{\"a\":null}",
            "{\"x\":1,\"y\":2,\"names\":[]}",
            "{\"x\":1,\"y\":\"2\",\"names\":[]}",
            "[{\"x\":1,\"y\":2,\"names\":[\"a\"]}]");

    private static final JsonMapper JACKSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .changeDefaultNullHandling(_ -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /// The same, but what may be absent is absent, and sets have an order.
    private static final JsonMapper READER = JACKSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(_ -> JsonSetter.Value.empty())
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .build();

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Echo()));

    @Test
    void what_jackson_writes_is_read_and_what_is_written_is_what_jackson_reads() {
        var random = new RandomValues(new Random(1));
        for (int i = 0; i < 2_000; i++) {
            String document = JACKSON.writeValueAsString(random.of(Everything.class));

            String answer = client.post("/everything")
                    .body("application/json", document)
                    .send()
                    .expect(200)
                    .text();

            assertThat(JACKSON.writeValueAsString(READER.readValue(answer, Everything.class)))
                    .isEqualTo(document);
        }
    }

    @Test
    void documents_with_a_wrong_member_are_refused_when_jackson_refuses_them_and_read_alike_otherwise() {
        var random = new Random(2);
        var values = new RandomValues(random);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            String document = broken(JACKSON.valueToTree(values.of(Plain.class)), random);

            var answer =
                    client.post("/plain").body("application/json", document).send();
            Optional<String> theirs = read(document);

            assertThat(answer.status() == 200).as(document).isEqualTo(theirs.isPresent());
            if (theirs.isEmpty()) refused++;
            else assertThat(read(answer.text())).as(document).isEqualTo(theirs);
        }
        assertThat(refused).isBetween(5_000, 19_000);
    }

    /// The contract says what is a number, and in how many ways it may be written.
    @ParameterizedTest
    @CsvSource({"anInt, 1.0", "anInt, 1e2", "aLong, -0.0", "boxed, 10e-1", "integer, 1e30"})
    void an_integer_is_its_value_however_it_is_written(String member, String number) {
        String document = with(new RandomValues(new Random(3)), member, number);

        client.post("/plain").body("application/json", document).send().expect(200);
        assertThat(read(document)).isEmpty();
    }

    private static String with(RandomValues values, String member, String json) {
        ObjectNode tree = JACKSON.valueToTree(values.of(Plain.class));
        return tree.set(member, JACKSON.readTree("null"))
                .toString()
                .replace("\"" + member + "\":null", "\"" + member + "\":" + json);
    }

    /// One member is missing, or is what another could be, or is there twice; or the document breaks off.
    private static String broken(ObjectNode tree, Random random) {
        var names = List.copyOf(tree.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        String member = "\"" + name + "\":" + tree.get(name);
        String whole = tree.toString();
        return switch (random.nextInt(20)) {
            case 0 -> tree.without(name).toString();
            case 1 -> "{" + member + "," + whole.substring(1);
            case 2 -> "{\"other\":" + VALUES.get(random.nextInt(VALUES.size())) + "," + whole.substring(1);
            case 3 -> whole.substring(0, random.nextInt(whole.length()));
            case 4 -> whole + VALUES.get(random.nextInt(VALUES.size()));
            default ->
                "{\"" + name + "\":" + VALUES.get(random.nextInt(VALUES.size())) + ","
                        + tree.without(name).toString().substring(1);
        };
    }

    private static Optional<String> read(String document) {
        try {
            return Optional.of(JACKSON.writeValueAsString(JACKSON.readValue(document, Plain.class)));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
