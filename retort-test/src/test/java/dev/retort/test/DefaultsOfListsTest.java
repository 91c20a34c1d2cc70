// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Form;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What stands for a list, a set, an array or a map that was not sent.
class DefaultsOfListsTest {

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    enum Level {
        LOW,
        HIGH
    }

    @Json
    record Settings(
            @Default("[1, 2]") @Size(max = 3) List<Integer> numbers,
            @Default("[\"a\"]") Set<String> words,
            @Default("[0.5]") double[] weights,
            @Default("[[1]]") int[][] grid,
            @Default("AAEC") byte[] key,
            @Default("{\"LOW\": [\"2026-11-21\"]}") Map<Level, List<LocalDate>> days,
            @Default("[]") List<Settings> further) {}

    @Json
    record Asked(List<String> q, int[] n, List<Level> levels) {}

    @Resource
    record Endpoints() {

        @Post("/settings")
        Settings settings(Settings body) {
            body.weights()[0]++;
            body.grid()[0][0]++;
            body.key()[0]++;
            return body;
        }

        @Get("/asked")
        Asked asked(
                @Default("[\"foo\", \"bar\"]") List<String> q,
                @Default("[1]") int[] n,
                @Header("x-level") @Default("[\"HIGH\"]") List<Level> levels) {
            return new Asked(q, n, levels);
        }

        @Post("/form")
        List<String> form(@Form @Default("[\"none\"]") List<String> tags) {
            return tags;
        }
    }

    @Test
    void members_that_are_not_sent_have_their_defaults_and_nobody_changes_these() {
        String expected = """
                {"numbers":[1,2],"words":["a"],"weights":[1.5],"grid":[[2]],"key":"AQEC","days":{"LOW":["2026-11-21"]},"further":[]}""";

        for (int i = 0; i < 2; i++)
            assertThat(settings("{}").expect(200).text()).isEqualTo(expected);
        assertThat(settings("{\"numbers\":[]}").expect(200).json("/numbers")).hasToString("[]");
    }

    private TestResponse settings(String json) {
        return client.post("/settings").json(JsonValue.parse(json)).send();
    }

    @Test
    void parameters_that_are_not_sent_have_their_defaults() {
        assertThat(client.get("/asked").send().expect(200).text())
                .isEqualTo("{\"q\":[\"foo\",\"bar\"],\"n\":[1],\"levels\":[\"HIGH\"]}");
        assertThat(client.get("/asked?q=a&n=2&n=3")
                        .header("X-Level", "LOW")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"q\":[\"a\"],\"n\":[2,3],\"levels\":[\"LOW\"]}");
    }

    @Test
    void the_document_tells_the_defaults() {
        String document = client.get("/openapi.json").send().expect(200).text();

        assertThat(document).contains("""
                "numbers":{"type":"array","items":{"type":"integer","format":"int32"},"maxItems":3,"default":[1,2]}""", """
                "default":{"LOW":["2026-11-21"]}""", """
                "schema":{"type":"array","items":{"type":"string"},"default":["foo","bar"]}""");
    }
}
