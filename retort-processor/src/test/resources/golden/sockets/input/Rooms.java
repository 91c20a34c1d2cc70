package demo;

import dev.retort.*;
import java.util.Optional;
import jakarta.validation.constraints.*;

/// Rooms in which people talk.
@Resource("/rooms")
record Rooms() {

    /// Talks.
    @WebSocket("/{room}")
    void talk(@Min(1) int room, @Query("as") Optional<String> name, WebSocketSession<Line, Line> session) {
        for (Line line : session) session.send(line);
    }

    /// Whatever comes.
    @WebSocket("/echo")
    void echo(WebSocketSession<Message, Message> session) {
        session.forEach(session::send);
    }

    /// Text in, bytes out.
    @WebSocket("/bytes")
    void bytes(WebSocketSession<String, byte[]> session) {}

    @Json
    record Line(@NotBlank String text) {}
}
