// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.WebSocketOptions;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service of which neither an answer nor the problem that says so can be sent.
class UnsendableAnswersTest implements Service {

    private static final int HEADERS = 1;

    /// 500 in the static table of HPACK (RFC 7541, Appendix A), as an indexed field.
    private static final int STATUS_500 = 0x80 | 14;

    @SuppressWarnings("NullAway.Init") // set before each test
    private NettyServer server;

    @BeforeEach
    void start() {
        server = LocalServer.start(this, Limits.defaults());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public Exchange open(RequestHead head) {
        if (head.target().equals("/socket")) return new Exchange.Buffered(0, Duration.ofSeconds(60), _ -> agreement());
        return new Exchange.Answered(problem(404, "no such thing"));
    }

    private static Answer agreement() {
        return new Answer(101, List.of("X-Detail", "\n"), new Answer.Upgrade(WebSocketOptions.defaults(), _ -> {}));
    }

    @Override
    public Answer problem(int status, String detail) {
        return Answer.empty(status, "X-Detail", detail + "\n");
    }

    @Test
    void a_status_is_left() throws IOException {
        try (var client = new RawClient(server.port())) {
            for (int i = 0; i < 2; i++) {
                var reply = client.get("/");
                assertThat(reply.status()).isEqualTo(500);
                assertThat(reply.body()).isEmpty();
            }
        }
    }

    @Test
    void a_status_is_left_of_a_web_socket_and_requests_behind_it_are_answered() throws IOException {
        try (var client = new RawClient(server.port())) {
            client.send("GET /socket HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n"
                    + "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.reply().status()).isEqualTo(500);
            assertThat(client.reply().status()).isEqualTo(500);
        }
    }

    @Test
    void a_status_is_left_in_http2_too() throws IOException {
        try (var client = new RawClient(server.port())) {
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                    // no settings
                    .send("\0\0\0\4\0\0\0\0\0")
                    // GET, /, http, and an authority
                    .send("\0\0\6\1\5\0\0\0\1\u0082\u0084\u0086A\1a");
            assertThat(head(new DataInputStream(client.socket.getInputStream()))[0] & 0xff)
                    .isEqualTo(STATUS_500);
        }
    }

    private static byte[] head(DataInputStream frames) throws IOException {
        while (true) {
            int length = frames.readUnsignedByte() << 16 | frames.readUnsignedShort();
            int type = frames.readUnsignedByte();
            frames.skipNBytes(5);
            byte[] payload = frames.readNBytes(length);
            if (type == HEADERS) return payload;
        }
    }
}
