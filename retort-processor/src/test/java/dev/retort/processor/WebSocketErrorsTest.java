// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says about methods that serve WebSockets.
class WebSocketErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        @WebSocket void talk(String q) {}                                             | 21 | talk() serves WebSockets and has none of them: give it one parameter such as WebSocketSession<String, String>
        @WebSocket void talk(WebSocketSession<String, String> a, WebSocketSession<String, String> b) {} | 21 | talk() serves WebSockets and has 2 of them: give it one parameter such as WebSocketSession<String, String>
        @WebSocket String talk(WebSocketSession<String, String> a) { return ""; }     | 23 | talk() serves WebSockets, to which nothing is returned: make it void, and say with session.send(…) what it has to say
        @Get void talk(WebSocketSession<String, String> session) {}                   | 53 | 'session' is a WebSocket, which GET requests do not begin: say @WebSocket instead
        @WebSocket void talk(WebSocketSession<@NotBlank String, String> session) {}   | 43 | a message is held to the contract of its type alone: put the constraint into a @Json record
        @WebSocket void talk(Line line, WebSocketSession<String, String> session) {}  | 31 | 'line' is a body, which a request for a WebSocket does not have: say @Query to take its members as query parameters, or have it sent as the first message
        @WebSocket void talk(WebSocketSession<Thread, String> session) {}             | 59 | parameter 'session' of Rooms.talk() is nothing that a request can hold: java.lang.Thread has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional. To use an object of the application, pass it to the constructor of Rooms
        """)
    void a_method_that_serves_web_sockets_has_one_session(String method, int column, String message) {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Resource("/rooms")
                record Rooms() {
                    %s
                }

                @Json
                record Line(String text) {}
                """.formatted(method))).contains("Rooms.java:6:" + column + " " + message);
    }
}
