// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.serversentevents;

import dev.retort.Event;
import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Sse;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Events with a name, an id, and the time after which a client comes back; and a comment before them.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/stream")
    Sse<Item> items() {
        Stream<Event<Item>> updates = IntStream.range(0, Item.ALL.size())
                .mapToObj(i -> Event.of(Item.ALL.get(i))
                        .event("item_update")
                        .id(String.valueOf(i + 1))
                        .retry(Duration.ofSeconds(5)));
        return Sse.events(Stream.concat(Stream.of(Event.<Item>empty().comment("stream of item updates")), updates));
    }
}
