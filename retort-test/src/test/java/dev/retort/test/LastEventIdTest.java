// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawHttp2.END_HEADERS;
import static dev.retort.test.RawHttp2.END_STREAM;
import static dev.retort.test.RawHttp2.HEADERS;
import static dev.retort.test.RawHttp2.head;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Running;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ids of events as browsers send them back: in UTF-8 (WHATWG HTML, 9.2), where other fields are Latin-1.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastEventIdTest {

    @Resource
    record Endpoints() {

        @Get("/id")
        String id(@Header("Last-Event-ID") String id, @Header("X-Other-Value") String other, Request request) {
            var all = new StringBuilder(id + " " + other);
            all.append(' ').append(request.header("last-event-id").orElse(""));
            request.headers().forEach((name, value) -> {
                if (name.equalsIgnoreCase("Last-Event-ID")) all.append(' ').append(value);
            });
            return all.toString();
        }
    }

    private Running running;

    @BeforeAll
    void start() {
        running = Retort.create().mount(new Endpoints()).port(0).start();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    private String answer(String id, Charset charset) throws IOException {
        try (var socket = new Socket("localhost", running.port())) {
            socket.getOutputStream()
                    .write(
                            "GET /id HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Other-Value: \u00fc\r\nlast-event-id: "
                                    .getBytes(ISO_8859_1));
            socket.getOutputStream().write((id + "\r\n\r\n").getBytes(charset));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\u00fc:\ud83d\ude00", "\u010d\u010a-\u4e03"})
    void an_id_comes_back_as_it_was_sent(String id) throws IOException {
        assertThat(answer(id, UTF_8)).isEqualTo(id + " \u00fc " + id + " " + id);
    }

    @Test
    void an_id_that_is_no_utf_8_is_taken_as_other_fields_are() throws IOException {
        assertThat(answer("\u00fcber", ISO_8859_1)).isEqualTo("\u00fcber \u00fc \u00fcber \u00fcber");
    }

    @Test
    void an_id_comes_back_over_http_2_too() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.send(
                    HEADERS,
                    END_HEADERS | END_STREAM,
                    1,
                    head("GET", "/id", "x-other-value", "a", "last-event-id", "\u00fc:\u4e03"));

            assertThat(client.answer()).isEqualTo("200 \u00fc:\u4e03 a \u00fc:\u4e03 \u00fc:\u4e03");
        }
    }
}
