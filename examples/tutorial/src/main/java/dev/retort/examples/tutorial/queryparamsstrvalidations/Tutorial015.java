// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparamsstrvalidations;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A type of one's own that checks itself.
@Resource
public final class Tutorial015 {

    private static final SequencedMap<String, String> DATA = new TreeMap<>(Map.of(
            "isbn-9781529046137", "The Hitchhiker's Guide to the Galaxy",
            "imdb-tt0371724", "The Hitchhiker's Guide to the Galaxy",
            "isbn-9781439512982", "Isaac Asimov: The Complete Stories, Vol. 2"));

    public static void mount(Retort app) {
        app.mount(new Tutorial015());
    }

    @Get("/items/")
    Work read(Optional<WorkId> id) {
        String wanted = id.map(WorkId::text).orElseGet(() -> DATA.firstEntry().getKey());
        return new Work(wanted, DATA.get(wanted));
    }

    /// A parameter that is empty counts as absent, so a client may send it.
    @Json.Value
    @Schema("{\"pattern\": \"^(?:$|isbn-|imdb-)\"}")
    record WorkId(String text) {
        WorkId {
            if (!text.startsWith("isbn-") && !text.startsWith("imdb-")) {
                throw new IllegalArgumentException("Invalid ID format, it must start with \"isbn-\" or \"imdb-\"");
            }
        }
    }

    @Json
    record Work(String id, @Nullable String name) {}
}
