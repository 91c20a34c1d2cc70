// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.chat;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.WebSocket;
import dev.retort.WebSocketSession;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The rooms that somebody is in.
@Resource("/rooms")
final class Rooms {

    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    /// What somebody says.
    @Json
    record Line(@NotBlank @Size(max = 500) String text) {}

    /// Who is in a room.
    @Get("/{room}/people")
    List<String> people(@Size(max = 40) String room) {
        Room entered = rooms.get(room);
        return entered == null ? List.of() : entered.people();
    }

    /// Talks in a room until the tab is closed.
    ///
    /// @param name what the others see
    @WebSocket("/{room}")
    void talk(
            @Size(max = 40) String room,
            @Query @NotBlank @Size(max = 40) String name,
            WebSocketSession<Line, News> session) {
        var member = new Room.Member(name, session);
        Room entered = rooms.compute(room, (_, present) -> (present == null ? new Room() : present).with(member));
        try {
            entered.tellWhoIsThere();
            for (Line line : session) entered.tell(new News.Said(name, line.text()));
        } finally {
            rooms.computeIfPresent(room, (_, present) -> present.without(member) ? present : null);
        }
    }
}
