// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonObject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Merge patches: what is asked of what was sent, and what of the whole.
class MergesTest {

    private static final UUID KEY = UUID.fromString("0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de");

    @Json
    record Profile(
            String name,
            @NotEmpty Map<String, @NotEmpty Map<String, String>> roles,
            @Size(min = 2, max = 3) Map<UUID, Integer> ranks,
            @NotEmpty Map<Code, Integer> codes) {}

    @Json.Value
    record Code(String text) {}

    @Resource
    record Endpoints() {

        @Patch("/profiles")
        Profile profile(Merge<Profile> change) {
            return change.apply(new Profile(
                    "Ada",
                    Map.of("work", Map.of("code", "analyst")),
                    Map.of(KEY, 1, new UUID(0, 1), 2),
                    Map.of(new Code("a"), 1)));
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    private TestResponse patched(String path, String patch) {
        return client.patch(path).body("application/merge-patch+json", patch).send();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"roles":{"music":null}}                                              | /roles | {"work":{"code":"analyst"}}
        {"roles":{}}                                                          | /roles | {"work":{"code":"analyst"}}
        {"roles":{"work":{"music":null}}}                                     | /roles | {"work":{"code":"analyst"}}
        {"ranks":{"0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de":7}}                  | /ranks/0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de | 7
        {"ranks":{"00000000-0000-0000-0000-000000000009":7}}                  | /ranks/00000000-0000-0000-0000-000000000009 | 7
        {"codes":{"b":null}}                                                  | /codes | {"a":1}
        """)
    void a_patch_may_have_fewer_entries_than_the_whole_map(String patch, String pointer, String value) {
        assertThat(patched("/profiles", patch).expect(200).json(pointer)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"roles":{"work":null}}                                               | body /roles not_empty must not be empty
        {"roles":{"work":{"code":null}}}                                      | body /roles/work not_empty must not be empty
        {"ranks":{"0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de":null}}               | body /ranks size must have 2 to 3 elements
        {"roles":{"work":{"code":7}}}                                         | body /roles/work/code type must be a string
        """)
    void the_whole_map_is_checked_when_the_patch_is_applied(String patch, String fault) {
        assertThat(Faults.of(patched("/profiles", patch).expect(422))).containsExactly(fault);
    }

    @Test
    void the_document_asks_no_number_of_entries_of_a_patch() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/components/schemas/ProfilePatch/properties/roles"))
                .hasToString(
                        "{\"type\":\"object\",\"additionalProperties\":{\"type\":[\"object\",\"null\"],\"additionalProperties\":{\"type\":[\"string\",\"null\"]}}}");
        assertThat(((JsonObject) document.json("/components/schemas/ProfilePatch/properties/ranks")).members())
                .containsKeys("additionalProperties", "propertyNames")
                .doesNotContainKeys("minProperties", "maxProperties");
        assertThat(document.json("/components/schemas/Profile/properties/ranks/minProperties"))
                .hasToString("2");
    }
}
