// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.serversentevents;

import dev.retort.Event;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Sse;
import java.util.Optional;
import java.util.stream.IntStream;

/// A stream that goes on where the client was.
@Resource
public final class Tutorial004 {

    public static void mount(Retort app) {
        app.mount(new Tutorial004());
    }

    @Get("/items/stream")
    Sse<Item> items(@Header Optional<Integer> lastEventId) {
        int start = Math.max(0, lastEventId.map(last -> last + 1).orElse(0));
        return Sse.events(IntStream.range(start, Item.ALL.size())
                .mapToObj(i -> Event.of(Item.ALL.get(i)).id(String.valueOf(i))));
    }
}
