// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawHttp2.DATA;
import static dev.retort.test.RawHttp2.GOAWAY;
import static dev.retort.test.RawHttp2.HEADERS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.Retort;
import dev.retort.Sse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What clients are told when the process gets SIGTERM: each in the way of its protocol, and before the
/// time is over.
class TerminationTest {

    /// The server, in a process of its own.
    public static final class Program {

        public static void main(String[] arguments) {
            var stopping = new CountDownLatch(1);
            Retort application = Retort.create()
                    .limits(Limits.defaults().shutdownTime(Duration.ofSeconds(6)))
                    .get("/hello", _ -> "hello")
                    .get("/news", _ -> {
                        BlockingQueue<String> news = new LinkedBlockingQueue<>(List.of("first"));
                        return Sse.of(Stream.generate(() -> take(news)));
                    })
                    .get("/slow", _ -> {
                        System.out.println("slow begun");
                        stopping.await();
                        Thread.sleep(2_000);
                        return "slow";
                    })
                    .get("/stuck", _ -> {
                        System.out.println("stuck begun");
                        Thread.sleep(60_000);
                        return "too late";
                    })
                    .preClose(stopping::countDown)
                    .onClose(() -> System.out.println("closed in order"));
            application.webSocket("/", session -> session.forEach(session::send));
            ServerProcess.serve(application);
        }

        private static String take(BlockingQueue<String> news) {
            try {
                return news.take();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    @Test
    void every_client_is_told_in_the_way_of_its_protocol() throws IOException {
        try (var server = new ServerProcess(Program.class);
                var news1 = new Socket("127.0.0.1", server.port());
                var slow1 = new Socket("127.0.0.1", server.port());
                var idle1 = new Socket("127.0.0.1", server.port());
                var news2 = new RawHttp2(server.port());
                var slow2 = new RawHttp2(server.port());
                var idle2 = new RawHttp2(server.port());
                var stuck2 = new RawHttp2(server.port());
                var webSocket = new RawWebSocket(URI.create("http://127.0.0.1:" + server.port()))) {
            String head = ask(news1, "/news");
            assertThat(head).contains("text/event-stream");
            news2.get(1, "/news").next(DATA);
            ask(idle1, "/hello");
            assertThat(idle2.get(1, "/hello").answer()).isEqualTo("200 hello");
            webSocket.send(RawWebSocket.FINAL | RawWebSocket.TEXT, "hello".getBytes(UTF_8));
            webSocket.receive();
            begin(slow1, "/slow");
            server.said("slow");
            slow2.get(1, "/slow").flush();
            server.said("slow");
            stuck2.get(1, "/stuck").flush();
            server.said("stuck");

            server.terminate();

            assertThat(webSocket.receive().end()).isEqualTo("1001 the server stops");
            webSocket.send(RawWebSocket.FINAL | RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe9});
            assertThat(webSocket.isAtEnd()).isTrue();
            assertThat(rest(idle1)).isEmpty();
            assertThat(idle2.farewell()).isEqualTo("NO_ERROR");
            assertThat(rest(news1)).isEqualTo("0\r\n\r\n");
            assertThat(news2.next(GOAWAY).error()).isEqualTo("NO_ERROR");
            assertThat(news2.next(DATA).ends()).isTrue();
            assertThat(rest(slow1))
                    .startsWith("HTTP/1.1 200 OK")
                    .contains("connection: close")
                    .endsWith("\r\n\r\nslow");
            assertThat(slow2.next(GOAWAY).error()).isEqualTo("NO_ERROR");
            assertThat(slow2.next(HEADERS).status()).isEqualTo(200);
            assertThat(slow2.next(DATA).text()).isEqualTo("slow");
            assertThat(stuck2.farewell()).isEqualTo("NO_ERROR");
            assertThat(server.said("closed")).isEqualTo("in order");
        }
    }

    private static void begin(Socket socket, String path) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(path).getBytes(US_ASCII));
    }

    /// Asks, and reads the first that comes of the answer.
    private static String ask(Socket socket, String path) throws IOException {
        begin(socket, path);
        var octets = new byte[10_000];
        var answer = new StringBuilder();
        while (!answer.toString().contains("first\"\n\n\r\n")
                && !answer.toString().contains("hello"))
            answer.append(new String(octets, 0, socket.getInputStream().read(octets), US_ASCII));
        return answer.toString();
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
}
