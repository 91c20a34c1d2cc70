// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import dev.retort.json.Scalars;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    private static final Codec<Map<String, List<Integer>>> CODEC =
            Codecs.map(Scalars.STRING, Codecs.list(Scalars.INTEGER));

    /// RFC 7396, appendix A.
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        {"a":"b"};            {"a":"c"};                    {"a":"c"}
        {"a":"b"};            {"b":"c"};                    {"a":"b","b":"c"}
        {"a":"b"};            {"a":null};                   {}
        {"a":"b","b":"c"};    {"a":null};                   {"b":"c"}
        {"a":["b"]};          {"a":"c"};                    {"a":"c"}
        {"a":"c"};            {"a":["b"]};                  {"a":["b"]}
        {"a":{"b":"c"}};      {"a":{"b":"d","c":null}};     {"a":{"b":"d"}}
        {"a":[{"b":"c"}]};    {"a":[1]};                    {"a":[1]}
        ["a","b"];            ["c","d"];                    ["c","d"]
        {"a":"b"};            ["c"];                        ["c"]
        {"a":"foo"};          null;                         null
        {"a":"foo"};          "bar";                        "bar"
        {"e":null};           {"a":1};                      {"e":null,"a":1}
        [1,2];                {"a":"b","c":null};           {"a":"b"}
        {};                   {"a":{"bb":{"ccc":null}}};    {"a":{"bb":{}}}
        """)
    void merging_follows_the_examples_of_the_rfc(String target, String patch, String result) {
        assertThat(Merge.merge(JsonValue.parse(target), JsonValue.parse(patch))).hasToString(result);
    }

    @Test
    void a_patch_changes_a_copy() {
        var current = Map.of("a", List.of(1), "b", List.of(2));

        assertThat(merge("{\"a\":[3],\"b\":null,\"c\":[]}").apply(current))
                .isEqualTo(Map.of("a", List.of(3), "c", List.of()));
        assertThat(merge("{}").apply(current)).isEqualTo(current);
    }

    @Test
    void a_result_that_breaks_the_contract_is_invalid() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> merge("{\"a\":[1,\"x\"],\"b\":7}").apply(Map.of()))
                .withMessage("/a/1 must be an integer; /b must be an array");
    }

    @Test
    void patches_are_equal_when_they_change_the_same() {
        assertThat(merge("{\"a\":1,\"b\":null}"))
                .isEqualTo(merge("{ \"b\":null, \"a\":1 }"))
                .isNotEqualTo(merge("{\"a\":1}"));
        assertThat(merge("{\"a\":1}")).hasSameHashCodeAs(merge("{\"a\":1}")).hasToString("{\"a\":1}");
    }

    @Test
    void it_knows_what_was_sent() {
        assertThat(merge("{\"a\":null}").has("a")).isTrue();
        assertThat(merge("{\"a\":null}").has("b")).isFalse();
    }

    @Test
    void a_program_can_have_one_of_its_own() {
        assertThat(Merge.of(JsonValue.class, "{\"a\":1}")).hasToString("{\"a\":1}");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Merge.of(JsonValue.class, "[1]"))
                .withMessageContaining("must be an object");
    }

    private static Merge<Map<String, List<Integer>>> merge(String patch) {
        return new Merge<>(CODEC, (JsonObject) JsonValue.parse(patch));
    }
}
