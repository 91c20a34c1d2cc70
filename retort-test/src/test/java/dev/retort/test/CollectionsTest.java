// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;

/// The classes that a list, a set or a map may be declared as.
class CollectionsTest {

    @Json.Value
    record Code(String text) {}

    @Json
    record Box<T>(
            @Default("[]") SequencedSet<T> set,
            @Default("{}") SequencedMap<String, T> map) {}

    @Json
    record Everything(
            Collection<String> any,
            SequencedCollection<Integer> ordered,
            SequencedSet<String> set,
            SequencedSet<Code> codes,
            SequencedMap<String, Integer> map,
            SequencedMap<Code, Collection<Integer>> byCode,
            List<Collection<String>> nested,
            Optional<SequencedSet<Integer>> maybe,
            Map<String, SequencedCollection<SequencedSet<Integer>>> deep,
            Box<Collection<Integer>> box) {}

    @Resource
    record Endpoints() {

        @Post("/everything")
        Everything everything(Everything body) {
            return body;
        }

        @Post("/bare")
        Collection<SequencedSet<Integer>> bare(@Body Collection<SequencedSet<Integer>> body) {
            return body;
        }

        @Get("/query")
        SequencedMap<String, Collection<String>> query(
                Collection<String> any,
                SequencedCollection<Integer> ordered,
                @Query SequencedSet<String> set,
                SequencedSet<Code> codes,
                @Default("[\"z\"]") SequencedSet<String> other) {
            var all = new java.util.LinkedHashMap<String, Collection<String>>();
            all.put("any", any);
            all.put("ordered", ordered.stream().map(String::valueOf).toList());
            all.put("set", set.reversed());
            all.put("codes", codes.reversed().stream().map(Code::text).toList());
            all.put("other", other);
            return all;
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    private TestResponse posted(String target, String json) {
        return client.post(target).body("application/json", json).send();
    }

    @Test
    void they_come_back_as_they_were_sent() {
        String all = """
                {"any":["b","a"],"ordered":[2,1],"set":["b","a"],"codes":["y","x"],"map":{"b":2,"a":1},"byCode":{"y":[1]},\
                "nested":[["a"],[]],"maybe":[3],"deep":{"k":[[2,1]]},"box":{"set":[[1]],"map":{"k":[2]}}}""";

        assertThat(posted("/everything", all).expect(200).text()).isEqualTo(all);
        assertThat(posted("/everything", all.replace("{\"set\":[[1]],\"map\":{\"k\":[2]}}", "{}"))
                        .expect(200)
                        .json("/box"))
                .hasToString("{\"set\":[],\"map\":{}}");
        assertThat(posted("/bare", "[[2,1],[]]").expect(200).text()).isEqualTo("[[2,1],[]]");
    }

    @Test
    void a_set_holds_nothing_twice() {
        assertThat(Faults.of(posted("/bare", "[[2,2]]").expect(422)))
                .containsExactly("body /0 unique must not hold an element twice");
        assertThat(client.get("/openapi.json")
                        .send()
                        .expect(200)
                        .json("/components/schemas/Everything/properties/codes/uniqueItems"))
                .hasToString("true");
    }

    @Test
    void parameters_are_in_their_order() {
        assertThat(client.get("/query?any=b&any=a&ordered=2&ordered=1&set=a&set=b&set=a&codes=x&codes=y&codes=x")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(
                        "{\"any\":[\"b\",\"a\"],\"ordered\":[\"2\",\"1\"],\"set\":[\"b\",\"a\"],\"codes\":[\"y\",\"x\"],\"other\":[\"z\"]}");
    }
}
