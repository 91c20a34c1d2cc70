// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.Fault;
import dev.retort.validation.Bound;
import dev.retort.validation.Rule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What codecs see of a document, and which faults they leave.
class JsonReaderTest {

    private static final Order ORDER = new Order(
            UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
            Order.Channel.WEB,
            new Order.Customer("Zoë \"Z\"", Optional.empty()),
            List.of(new Order.Line("978-0-13-468599-1", 2, new BigDecimal("45.90"))),
            Optional.of("quick"),
            true);

    private static final String ORDER_JSON = """
            {"id":"123e4567-e89b-12d3-a456-426614174000","channel":"WEB","customer":{"name":"Zoë \\"Z\\""},\
            "lines":[{"isbn":"978-0-13-468599-1","quantity":2,"price":45.90}],"note":"quick","gift":true}""";

    @Test
    void a_record_is_read_and_written() {
        var out = new JsonWriter();
        Order.CODEC.write(out, ORDER);

        assertThat(out).hasToString(ORDER_JSON);
        assertThat(order(ORDER_JSON)).isEqualTo(ORDER);
    }

    @Test
    void white_space_order_escaped_names_and_unknown_members_make_no_difference() {
        assertThat(order("""
                { "gift" : true,
                  "unknown": {"deep": [1, {"er": null}], "gift": false},
                  "n\\u006fte" : "quick" ,
                  "customer": { "email" : null, "name" : "Zo\\u00eb \\"Z\\"", "unknown": "x" },
                  "lines" : [ { "price" : 45.90, "quantity" : 2.0, "isbn" : "978-0-13-468599-1" } ],
                  "idx": 1, "i": 2, "": 3,
                  "channel" : "\\u0057EB", "id" : "123E4567-e89b-12d3-a456-426614174000"
                }
                """)).isEqualTo(ORDER);
    }

    @Test
    void every_fault_is_found_in_one_pass() {
        assertThat(faults("""
                {"id":"123","channel":"FAX","customer":{"email":5},"unknown":1,
                 "lines":[{"isbn":null,"quantity":0,"price":-1},{"isbn":"x","quantity":"2"},7,null],"gift":"yes"}
                """))
                .containsExactly(
                        "/id uuid must be a UUID",
                        "/channel enum must be one of WEB, PHONE, SHOP",
                        "/customer/name required is required",
                        "/customer/email type must be a string",
                        "/lines size must have at most 3 elements",
                        "/lines/0/isbn not_null must not be null",
                        "/lines/0/quantity positive must be positive",
                        "/lines/0/price positive_or_zero must not be negative",
                        "/lines/1/price required is required",
                        "/lines/1/quantity type must be an integer",
                        "/lines/2 type must be an object",
                        "/lines/3 not_null must not be null",
                        "/gift type must be a boolean");
    }

    @Test
    void required_members_of_the_whole_value_are_missed_in_order() {
        assertThat(faults("{}"))
                .containsExactly(
                        "/id required is required",
                        "/channel required is required",
                        "/customer required is required",
                        "/lines required is required");
    }

    @ParameterizedTest
    @CsvSource({"[], must be an object", "1, must be an object", "\"x\", must be an object", "null, must not be null"})
    void a_document_of_another_kind_is_one_fault_without_a_pointer(String json, String detail) {
        var in = reader(json);

        assertThat(Order.CODEC.read(in)).isNull();
        in.end();
        assertThat(in.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEmpty();
            assertThat(fault.detail()).isEqualTo(detail);
            assertThat(fault.in()).isEqualTo(Fault.In.BODY);
        });
    }

    @Test
    void what_a_constructor_says_is_a_fault_at_its_record() {
        assertThat(faults(ORDER_JSON.replace("\"note\":\"quick\",", "")))
                .containsExactly("/note invalid a gift needs a note", " invalid is no gift");
    }

    @Test
    void an_illegal_argument_speaks_to_the_client() {
        String line = "{\"isbn\":\"x\",\"quantity\":1,\"price\":1}";
        assertThat(faults(ORDER_JSON.replace("WEB", "PHONE").replace("[{", "[" + line + "," + line + ",{")))
                .containsExactly(" invalid too much for a phone call");
    }

    @Test
    void any_other_exception_keeps_its_text_to_itself() {
        assertThat(faults(ORDER_JSON.replace("WEB", "SHOP").replaceAll("\\[.*]", "[]")))
                .containsExactly(" invalid is not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"gift\":false,\"gift\":true}",
                "{\"gift\":false,\"g\\u0069ft\":true}",
                "{\"x\":1,\"x\":1}",
                "{\"x\":1,\"gift\":true,\"\\u0078\":1}",
                "{\"x\":{\"y\":1,\"y\":1}}",
                "{\"x\":[{\"y\":[{\"z\":1,\"z\":1}]}]}",
                "{\"customer\":{\"q\":1,\"name\":\"\",\"q\":1}}",
                "{\"id\":\"\",\"channel\":\"\",\"id\":\"\"}",
                "{\"x\":1,\"customer\":{\"x\":1},\"x\":1}"
            })
    void a_member_that_comes_twice_is_refused(String json) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> Order.CODEC.read(reader(json)))
                .withMessageStartingWith("duplicate member");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":[1,]}",
                "{\"x\":01}",
                "{\"gift\":[1,}",
                "{\"lines\":{\"a\":nul}}",
                "{\"note\":tru}",
                "{\"customer\":\"\\x\"}",
                "{\"gift\":true,}"
            })
    void the_syntax_of_what_is_skipped_is_checked(String json) {
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> Order.CODEC.read(reader(json)));
    }

    @Test
    void names_may_come_again_in_other_objects_and_after_unknown_ones() {
        var codec = Codecs.list(Order.CODEC);
        String unknown = ORDER_JSON.replace("{\"id\"", "{\"x\":{\"x\":1},\"y\":2,\"id\"");
        var in = reader("[" + unknown + "," + unknown + "]");

        assertThat(codec.read(in)).containsExactly(ORDER, ORDER);
        assertThat(in.faults()).isEmpty();
    }

    @Test
    void pointers_escape_names_and_count_elements() {
        var in = reader("{\"a/b\":{\"~\":[[],[0,1,{\"\":\"x\",\"é\\n\":[9,\"y\"]}]]}}");
        readStringsAsInts(in);

        assertThat(in.faults()).extracting(Fault::pointer).containsExactly("/a~1b/~0/1/2/", "/a~1b/~0/1/2/é\n/1");
    }

    /// Goes through a document of objects, arrays and numbers; strings are faults.
    private static void readStringsAsInts(JsonReader in) {
        switch (in.start()) {
            case '{' -> {
                in.beginObject();
                while (in.nextName() != null) readStringsAsInts(in);
            }
            case '[' -> {
                in.beginArray();
                while (in.nextElement()) readStringsAsInts(in);
            }
            default -> in.readInt();
        }
    }

    @Test
    void long_names_are_shortened_in_pointers() {
        var in = reader("{\"" + "n".repeat(5000) + "\":\"x\"}");
        readStringsAsInts(in);

        assertThat(in.faults().getFirst().pointer()).isEqualTo("/" + "n".repeat(100) + "…");
    }

    @Test
    void a_value_that_could_not_be_read_breaks_no_further_rule() {
        var in = reader("[\"x\",-5]");
        in.beginArray();
        in.nextElement();
        in.check(in.readInt(), Bound.POSITIVE);
        in.nextElement();
        in.check(in.readInt(), Bound.POSITIVE);

        assertThat(in.faults()).extracting(Fault::code).containsExactly("type", "positive");
    }

    @Test
    void a_rule_can_be_broken_by_a_value_that_is_remembered() {
        var in = reader("{\"list\":[1,2]}");
        in.beginObject();
        in.nextName();
        in.beginArray();
        int list = in.valueStart();
        while (in.nextElement()) in.readInt();
        in.faultAt(list, Rule.of("size", "must have one element"));
        in.fault(Rule.of("last", "is the last"));

        assertThat(in.faults()).extracting(Fault::pointer).containsExactly("/list", "/list/1");
    }

    @Test
    void of_very_many_faults_the_first_hundred_are_kept_and_all_are_counted() {
        var in = reader("[" + "null,".repeat(4999) + "1]");
        Codecs.list(Scalars.STRING).read(in);

        assertThat(in.faultCount()).isEqualTo(5000);
        assertThat(in.faults()).hasSize(100);
        assertThat(in.faults().getLast().pointer()).isEqualTo("/99");
    }

    @Test
    void each_type_is_read_as_itself_only() {
        assertThat(fault("1", JsonReader::readString)).isEqualTo("must be a string");
        assertThat(fault("\"1\"", JsonReader::readInt)).isEqualTo("must be an integer");
        assertThat(fault("\"1\"", JsonReader::readDouble)).isEqualTo("must be a number");
        assertThat(fault("true", JsonReader::readBigDecimal)).isEqualTo("must be a number");
        assertThat(fault("{\"a\":[1]}", JsonReader::readBigInteger)).isEqualTo("must be an integer");
        assertThat(fault("0", JsonReader::readBoolean)).isEqualTo("must be a boolean");
        assertThat(fault("[[1]]", JsonReader::beginObject)).isEqualTo("must be an object");
        assertThat(fault("{}", JsonReader::beginArray)).isEqualTo("must be an array");
        assertThat(fault("null", JsonReader::readBoolean)).isEqualTo("must not be null");
        assertThat(fault("null", JsonReader::readLong)).isEqualTo("must not be null");
        assertThat(fault("null", JsonReader::beginArray)).isEqualTo("must not be null");
    }

    /// The value stands between others, which must be read rightly.
    private static String fault(String json, Consumer<JsonReader> read) {
        var in = reader("[0, " + json + " ,2]");
        in.beginArray();
        in.nextElement();
        assertThat(in.readInt()).isZero();
        in.nextElement();
        read.accept(in);
        in.nextElement();
        assertThat(in.readInt()).isEqualTo(2);
        assertThat(in.nextElement()).isFalse();
        in.end();
        assertThat(in.faults()).hasSize(1);
        assertThat(in.faults().getFirst().pointer()).isEqualTo("/1");
        return in.faults().getFirst().detail();
    }

    @Test
    void null_is_consumed_only_where_it_stands() {
        var in = reader("[null, 1]");
        in.beginArray();
        in.nextElement();
        assertThat(in.readNull()).isTrue();
        in.nextElement();
        assertThat(in.readNull()).isFalse();
        assertThat(in.readInt()).isEqualTo(1);
        assertThat(in.nextElement()).isFalse();
    }

    @Test
    void objects_may_have_more_than_64_names() {
        Names names = Names.of(IntStream.range(0, 200).mapToObj(i -> "m" + i).toArray(String[]::new));
        var json = new StringBuilder("{\"m3\":3");
        for (int i = 0; i < 200; i++)
            if (i != 3) json.append(",\"m").append(i).append("\":").append(i);
        var in = reader(json + "}");
        in.beginObject();
        var read = new ArrayList<Integer>();
        var seen = new long[4];
        for (int member; (member = in.nextMember(names, seen)) != JsonReader.END; seen[member >> 6] |= 1L << member) {
            assertThat(in.readInt()).isEqualTo(member);
            read.add(member);
        }

        assertThat(read).hasSize(200).doesNotHaveDuplicates().startsWith(3, 0, 1, 2, 4);

        var again = reader("{\"m130\":1}");
        again.beginObject();
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> again.nextMember(names, seen))
                .withMessageStartingWith("duplicate member \"m130\"");
    }

    @Test
    void names_that_collide_are_told_apart() {
        Names names = Names.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "é", "", "a\"b");
        var in = reader(
                "{\"BBAa\":5,\"\":7,\"AaBB\":4,\"BBBB\":3,\"a\\\"b\":8,\"é\":6,\"BB\":1,\"Aa\":0,\"AaAa\":2,\"BBBb\":9}");
        in.beginObject();
        long seen = 0;
        for (int member; (member = in.nextMember(names, seen)) != JsonReader.END; seen |= 1L << member)
            assertThat(in.readInt()).isEqualTo(member);

        assertThat(seen).isEqualTo(0b1_1111_1111);
    }

    @Test
    void a_damaged_document_is_a_value_or_has_faults_or_is_no_json() {
        var random = new Random(422);
        byte[] replacements = "\"\\,:[]{}01-.e tfnux\u00C3".getBytes(StandardCharsets.ISO_8859_1);
        byte[] good = ORDER_JSON.getBytes(StandardCharsets.UTF_8);
        int[] verdicts = new int[3];
        for (int i = 0; i < 20_000; i++) {
            byte[] document = good.clone();
            for (int k = 0; k <= i % 3; k++)
                document[random.nextInt(document.length)] = replacements[random.nextInt(replacements.length)];
            verdicts[verdict(document, i % 2 == 0 ? Order.CODEC : Codecs.merge(Order.CODEC))]++;
        }

        assertThat(verdicts).doesNotContain(0);
    }

    private static int verdict(byte[] document, Codec<?> codec) {
        try {
            var in = new JsonReader(document, document.length, JsonLimits.defaults());
            Object value = codec.read(in);
            in.end();
            assertThat(in.faults())
                    .allMatch(fault ->
                            fault.pointer().isEmpty() || fault.pointer().startsWith("/"));
            if (in.faultCount() == 0) assertThat(value).isNotNull();
            return in.faultCount() == 0 ? 0 : 1;
        } catch (JsonSyntaxException e) {
            assertThat(e.offset()).isBetween(0, document.length);
            return 2;
        }
    }

    private static Order order(String json) {
        var in = reader(json);
        Order order = Order.CODEC.read(in);
        in.end();
        assertThat(in.faults()).isEmpty();
        return order;
    }

    private static List<String> faults(String json) {
        var in = reader(json);
        assertThat(Order.CODEC.read(in)).isNull();
        in.end();
        assertThat(in.faults()).hasSize(in.faultCount());
        return in.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.detail())
                .toList();
    }

    private static JsonReader reader(String json) {
        byte[] document = json.getBytes(StandardCharsets.UTF_8);
        return new JsonReader(document, document.length, JsonLimits.defaults());
    }
}
