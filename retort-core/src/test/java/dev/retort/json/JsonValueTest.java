// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    /// The document of RFC 6901, section 5.
    private static final JsonValue RFC_6901 = JsonValue.parse("""
            {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5, "k\\"l": 6, " ": 7, "m~n": 8}""");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        /foo;["bar","baz"]
        /foo/0;"bar"
        /;0
        /a~1b;1
        /c%d;2
        /e^f;3
        /g|h;4
        /i\\j;5
        /k"l;6
        `/ `;7
        /m~0n;8
        """)
    void a_pointer_finds_its_value(String pointer, String json) {
        assertThat(RFC_6901.at(pointer)).hasToString(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/bar", "/foo/2", "/foo/-", "/foo/00", "/foo/+0", "/foo/99999999999", "/foo/0/x", "//", "/foo/"})
    void a_pointer_to_nothing_finds_nothing(String pointer) {
        assertThat(RFC_6901.at(pointer)).isNull();
    }

    @Test
    void the_empty_pointer_is_the_value_itself() {
        assertThat(RFC_6901.at("")).isSameAs(RFC_6901);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "#/foo", "/~", "/~2", "/a~"})
    void what_is_no_pointer_is_refused(String pointer) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RFC_6901.at(pointer))
                .withMessageStartingWith("no JSON Pointer: " + pointer);
    }

    @Test
    void values_are_taken_apart_by_patterns() {
        assertThat(RFC_6901.at("/foo/1") instanceof JsonString(String text) ? text : "")
                .isEqualTo("baz");
    }

    @Test
    void a_value_of_any_shape_is_made_of_maps_lists_and_scalars() {
        var members = new LinkedHashMap<String, Object>();
        members.put("day", LocalDate.of(2026, 11, 21));
        members.put("numbers", List.of(1, 2.5, new BigDecimal("3.00")));
        members.put("nothing", null);

        assertThat(JsonValue.of(members))
                .isEqualTo(JsonValue.parse("{\"day\":\"2026-11-21\",\"numbers\":[1,2.5,3.00],\"nothing\":null}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.of(List.of(new Object())))
                .withMessage(
                        "java.lang.Object has no codec: use a @Json record, a map, a list or a scalar in its place");
    }

    @Test
    void text_has_no_quotes() {
        assertThat(JsonValue.parse("\"a\\n\"").text()).isEqualTo("a\n");
        assertThat(JsonValue.parse("[ 1.50, null, true ]").text()).isEqualTo("[1.50,null,true]");
    }

    @Test
    void members_keep_their_order_and_cannot_be_changed() {
        var members = new LinkedHashMap<String, JsonValue>();
        members.put("b", new JsonNumber(BigDecimal.ONE));
        members.put("a", new JsonBoolean(false));
        var object = new JsonObject(members);
        members.clear();

        assertThat(object).hasToString("{\"b\":1,\"a\":false}").isEqualTo(JsonValue.parse("{\"a\":false,\"b\":1}"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.members().clear());
        assertThat(new JsonArray(List.of(object, new JsonNull()))).hasToString("[{\"b\":1,\"a\":false},null]");
    }
}
