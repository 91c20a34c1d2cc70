// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Nulls;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Members that are left out of answers where they are `null`.
class NullsTest {

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Notes()));

    @Json(nulls = Nulls.OMIT)
    record Note(
            String text,
            @Nullable String author,
            @Nullable Integer copies,
            @Nullable List<@Nullable String> tags,
            @Nullable Colour colour,
            Optional<String> mood) {

        @Json.Computed
        @Nullable
        String initial() {
            return author == null ? null : author.substring(0, 1);
        }
    }

    @Json
    record Colour(@Nullable String name) {}

    @Resource("/notes")
    static final class Notes {

        @Post
        Note add(Note note) {
            return note;
        }

        @Patch
        Note change(Merge<Note> change) {
            return change.apply(new Note("a", "Ada", null, null, null, Optional.empty()));
        }
    }

    private String posted(String body) {
        return client.post("/notes")
                .body("application/json", body)
                .send()
                .expect(200)
                .text();
    }

    @Test
    void what_is_null_is_left_out() {
        assertThat(posted("{\"text\":\"a\",\"author\":null,\"colour\":null}")).isEqualTo("{\"text\":\"a\"}");
    }

    @Test
    void what_is_there_is_written_with_the_nulls_inside_of_it() {
        String whole = "{\"text\":\"a\",\"author\":\"Ada\",\"copies\":0,\"tags\":[null],\"colour\":{\"name\":null},"
                + "\"mood\":\"sunny\",\"initial\":\"A\"}";
        assertThat(posted(whole)).isEqualTo(whole);
    }

    @Test
    void a_patch_removes_a_member() {
        assertThat(client.patch("/notes")
                        .body("application/merge-patch+json", "{\"author\":null,\"copies\":2}")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"text\":\"a\",\"copies\":2}");
    }

    @Test
    void the_document_does_not_promise_them() {
        var document = Retort.create().mount(new Notes()).openApi();
        assertThat(document.at("/components/schemas/Note/required")).hasToString("[\"text\"]");
    }
}
