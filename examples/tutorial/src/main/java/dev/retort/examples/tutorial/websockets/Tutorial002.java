// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.websockets;

import dev.retort.Cookie;
import dev.retort.PathParam;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.WebSocket;
import dev.retort.WebSocketOptions;
import dev.retort.WebSocketSession;
import java.util.Optional;

/// A WebSocket for those who have a session or a token.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.webSockets(WebSocketOptions.defaults().origins("*"));
        app.provide(new Clients()).mount(new Tutorial002());
    }

    /// By what a client is known.
    record Known(String by) {}

    /// Knows clients.
    static final class Clients {

        @Provides
        Known known(@Cookie Optional<String> session, @Query Optional<String> token) {
            return session.or(() -> token).map(Known::new).orElseThrow(() -> Problem.of(403));
        }
    }

    @WebSocket("/items/{item_id}/ws")
    void talk(
            @PathParam("item_id") String item,
            @Query Optional<Integer> q,
            Known client,
            WebSocketSession<String, String> session) {
        for (String text : session) {
            session.send("Session cookie or query token value is: " + client.by());
            if (q.isPresent()) session.send("Query parameter q is: " + q.get());
            session.send("Message text was: " + text + ", for item ID: " + item);
        }
    }
}
