// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.serversentevents;

import dev.retort.Event;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Sse;
import java.util.Arrays;
import java.util.stream.Stream;

/// Words as events, in answer to a body.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.mount(new Tutorial005());
    }

    @Post("/chat/stream")
    Sse<String> chat(Prompt prompt) {
        Stream<Event<String>> words = Arrays.stream(prompt.text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Event.of(word).event("token"));
        return Sse.events(
                Stream.concat(words, Stream.of(Event.<String>text("[DONE]").event("done"))));
    }

    @Json
    record Prompt(String text) {}
}
