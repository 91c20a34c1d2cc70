// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.Fault;
import dev.retort.Merge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecsTest {

    @Test
    void containers_are_read_and_written() {
        var codec = Codecs.map(
                Scalars.ofEnum(TimeUnit.values()), Codecs.list(Codecs.optional(Codecs.set(Scalars.INTEGER))));

        assertThat(roundTrip(codec, "{\"DAYS\":[[3,1,2],null],\"HOURS\":[]}"))
                .isEqualTo(Map.of(
                        TimeUnit.DAYS,
                        List.of(Optional.of(Set.of(1, 2, 3)), Optional.empty()),
                        TimeUnit.HOURS,
                        List.of()));
    }

    @Test
    void what_is_read_cannot_be_changed() {
        var list = roundTrip(Codecs.list(Scalars.INTEGER), "[1]");

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.add(2));
    }

    @Test
    void a_set_has_no_equal_elements() {
        var in = reader("[[\"b\",\"a\"],[\"b\",\"a\",\"b\"]]");
        Codecs.list(Codecs.set(Scalars.STRING)).read(in);

        assertThat(in.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/1");
            assertThat(fault.code()).isEqualTo("unique");
        });
    }

    /// A type that hashes badly and has no order.
    record Crowded(String text) {
        @Override
        public int hashCode() {
            return 1;
        }
    }

    private static final Scalar<Crowded> CROWDED =
            Scalars.text("crowded", "must be a text", Crowded::new, Crowded::text);

    @Test
    void a_client_cannot_crowd_a_hash_table() {
        String few = numbers(0, 64);
        String many = numbers(0, 65);

        assertThat(roundTrip(Codecs.set(CROWDED), "[" + few + "]")).hasSize(64);
        assertThat(roundTrip(Codecs.map(CROWDED, Scalars.INTEGER), "{" + few.replace("\",", "\":1,") + ":1}"))
                .hasSize(64);
        assertThat(faults(Codecs.set(CROWDED), "[" + many + "]"))
                .containsExactly("must not have more than 64 values of the same hash code");
        assertThat(faults(Codecs.map(CROWDED, Scalars.INTEGER), "{" + many.replace("\",", "\":1,") + ":1}"))
                .containsExactly("must not have more than 64 values of the same hash code");
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
    }

    private static List<String> faults(Codec<?> codec, String json) {
        var in = reader(json);
        codec.read(in);
        return in.faults().stream().map(Fault::detail).toList();
    }

    @Test
    void what_cannot_be_read_is_not_said_to_come_twice() {
        var set = reader("[\"x\",\"y\"]");
        Codecs.set(Scalars.INTEGER).read(set);
        var map = reader("{\"x\":1,\"y\":2}");
        Codecs.map(Scalars.INTEGER, Scalars.INTEGER).read(map);

        assertThat(set.faults()).extracting(Fault::code).containsExactly("type", "type");
        assertThat(map.faults()).extracting(Fault::code).containsExactly("type", "type");
    }

    @Test
    void the_keys_of_a_map_are_read_as_their_type() {
        assertThat(roundTrip(Codecs.map(Scalars.INTEGER, Scalars.STRING), "{\"-1\":\"a\",\"20\":\"b\"}"))
                .isEqualTo(Map.of(-1, "a", 20, "b"));
        assertThat(roundTrip(Codecs.map(Scalars.BYTE, Scalars.BOOLEAN), "{\"127\":true}"))
                .isEqualTo(Map.of((byte) 127, true));
        assertThat(roundTrip(Codecs.map(Scalars.SHORT, Scalars.INTEGER), "{\"3\":1}"))
                .isEqualTo(Map.of((short) 3, 1));
        assertThat(roundTrip(Codecs.map(Scalars.LONG, Scalars.INTEGER), "{\"3\":1}"))
                .isEqualTo(Map.of(3L, 1));
        assertThat(roundTrip(Codecs.map(Scalars.DOUBLE, Scalars.INTEGER), "{\"1.5\":1}"))
                .isEqualTo(Map.of(1.5, 1));
        assertThat(roundTrip(Codecs.map(Scalars.FLOAT, Scalars.INTEGER), "{\"1.5\":1}"))
                .isEqualTo(Map.of(1.5f, 1));
        assertThat(roundTrip(Codecs.map(Scalars.BOOLEAN, Scalars.INTEGER), "{\"true\":1,\"false\":0}"))
                .isEqualTo(Map.of(true, 1, false, 0));
    }

    @ParameterizedTest
    @CsvSource({"+1", "1.5", "x", "''", "' 1'", "\u0661", "2147483648", "99999999999999999999"})
    void a_key_of_another_type_is_a_fault_at_its_member(String key) {
        var in = reader("{\"7\":1,\"" + key + "\":2}");
        Codecs.map(Scalars.INTEGER, Scalars.INTEGER).read(in);

        assertThat(in.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/" + key);
            assertThat(fault.detail()).isIn("must be an integer", "must be between -2147483648 and 2147483647");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "NaN", "1e400000", "", "[1]", "1."})
    void a_key_that_is_no_number_is_a_fault(String key) {
        var in = reader("{\"" + key + "\":2}");
        Codecs.map(Scalars.DOUBLE, Scalars.INTEGER).read(in);

        assertThat(in.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).isEqualTo("must be a number"));
    }

    @Test
    void two_names_of_one_key_are_a_fault() {
        String id = "123e4567-e89b-12d3-a456-42661417400a";
        var in = reader("{\"" + id + "\":1,\"" + id.toUpperCase() + "\":2}");
        Codecs.map(Scalars.UUID, Scalars.INTEGER).read(in);

        assertThat(in.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/" + id.toUpperCase());
            assertThat(fault.code()).isEqualTo("repeated");
        });
    }

    @Test
    void a_name_that_comes_twice_is_no_map() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> Codecs.map(Scalars.UUID, Scalars.INTEGER).read(reader("{\"a\":1,\"\\u0061\":1}")));
    }

    @Test
    void containers_of_another_kind_are_faults() {
        var in = reader("[{},[],1]");
        in.beginArray();
        in.nextElement();
        assertThat(Codecs.list(Scalars.INTEGER).read(in)).isNull();
        in.nextElement();
        assertThat(Codecs.map(Scalars.STRING, Scalars.INTEGER).read(in)).isNull();
        in.nextElement();
        assertThat(Codecs.merge(Order.CODEC).read(in)).isNull();

        assertThat(in.faults())
                .extracting(fault -> fault.pointer() + " " + fault.detail())
                .containsExactly("/0 must be an array", "/1 must be an object", "/2 must be an object");
    }

    @Test
    void a_patch_is_checked_member_by_member() {
        var in = reader("""
                {"channel":"FAX","id":null,"customer":{"name":null,"email":null},
                 "lines":[{"isbn":"x","quantity":1}],"note":null,"gift":1,"other":null}""");
        Codecs.merge(Order.CODEC).read(in);
        in.end();

        assertThat(in.faults())
                .extracting(fault -> fault.pointer() + " " + fault.detail())
                .containsExactly(
                        "/channel must be one of WEB, PHONE, SHOP",
                        "/id must not be null",
                        "/customer/name must not be null",
                        "/lines/0/price is required",
                        "/gift must be a boolean");
    }

    @Test
    void a_patch_may_be_empty_and_knows_its_members() {
        Merge<Order> merge = Codecs.merge(Order.CODEC).read(reader("{\"customer\":{\"email\":\"a@b\"},\"note\":null}"));

        assertThat(merge.has("note")).isTrue();
        assertThat(merge.has("gift")).isFalse();
        assertThat(merge).hasToString("{\"customer\":{\"email\":\"a@b\"},\"note\":null}");
        assertThat(Codecs.merge(Order.CODEC).read(reader("{}")).patch().members())
                .isEmpty();
    }

    @Test
    void whole_values_and_patches_do_not_mix() {
        var in = reader("[{\"patch\":{\"a\":null,\"b\":[{\"x\":1}]},\"whole\":{\"x\":1}}]");
        in.beginArray();
        in.nextElement();
        in.beginObject();
        in.nextName();
        Codecs.merge(Codecs.map(Scalars.STRING, Codecs.list(Codecs.map(Scalars.STRING, Scalars.UUID))))
                .read(in);
        assertThat(in.partial()).isFalse();
        in.nextName();
        in.beginObject();
        in.missing(in.valueStart(), "y");
        while (in.nextName() != null) in.skip();

        assertThat(in.nextName()).isNull();
        assertThat(in.nextElement()).isFalse();
        assertThat(in.faults()).extracting(fault -> fault.pointer()).containsExactly("/0/patch/b/0/x", "/0/whole/y");
    }

    @Test
    void a_merge_is_written_as_it_was_sent() {
        UUID id = new UUID(1, 2);
        roundTrip(Codecs.merge(Order.CODEC), "{\"id\":\"" + id + "\",\"other\":[1.50]}");
    }

    private static <T> T roundTrip(Codec<T> codec, String json) {
        var in = reader(json);
        T value = codec.read(in);
        in.end();
        var out = new JsonWriter();
        codec.write(out, value);

        assertThat(in.faults()).isEmpty();
        assertThat(out).hasToString(json);
        return value;
    }

    private static JsonReader reader(String json) {
        byte[] document = json.getBytes(StandardCharsets.UTF_8);
        return new JsonReader(document, document.length, JsonLimits.defaults());
    }
}
