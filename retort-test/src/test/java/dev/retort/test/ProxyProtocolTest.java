// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Limits;
import dev.retort.Listener;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.web.TrustedProxies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Connections that a proxy hands on, which says whose they are.
class ProxyProtocolTest {

    private static final String ASK = "GET / HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n";

    /// The twelve octets that a header of version 2 begins with.
    private static final String SIGNATURE = "0D0A0D0A000D0A515549540A";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Running running;

    @BeforeAll
    static void start() {
        running = application()
                .listen(Listener.port(0).proxyProtocol("127.0.0.0/8"))
                .start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static Retort application() {
        return Retort.create()
                .limits(Limits.defaults().headTime(Duration.ofSeconds(2)))
                .get("/", request -> request.scheme() + " from " + request.remote());
    }

    private static byte[] octets(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /// What comes back until the connection is closed; empty when nothing does.
    private static String exchange(byte[]... pieces) throws IOException {
        return exchange(running.port(), pieces);
    }

    private static String exchange(int port, byte[]... pieces) throws IOException {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            for (byte[] piece : pieces) socket.getOutputStream().write(piece);
            socket.getInputStream().transferTo(answer);
        } catch (SocketException reset) {
            // Closed, with something unread.
        }
        return answer.toString(ISO_8859_1);
    }

    private static String body(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY TCP4 198.51.100.7 203.0.113.1 35646 80, 198.51.100.7",
        "PROXY TCP6 2001:db8::7 2001:db8::1 35646 443, 2001:db8:0:0:0:0:0:7",
        "PROXY UNKNOWN, 127.0.0.1",
        "PROXY UNKNOWN 2001:db8::7 2001:db8::1 35646 443, 127.0.0.1",
    })
    void version_1_names_the_client(String header, String remote) throws IOException {
        assertThat(body(exchange(octets(header + "\r\n" + ASK)))).isEqualTo("http from " + remote);
    }

    @ParameterizedTest
    @CsvSource({
        // for a client of IPv4
        "21 11 000C C6336407 CB007101 8B3E 0050, http from 198.51.100.7",
        // for one of IPv6
        "21 21 0024 20010DB8000000000000000000000007 20010DB8000000000000000000000001 8B3E 0050,"
                + " http from 2001:db8:0:0:0:0:0:7",
        // the proxy's own connection
        "20 00 0000, http from 127.0.0.1",
        // a client of whom nothing is known
        "21 00 0000, http from 127.0.0.1",
        // one that spoke TLS to the proxy
        "21 11 0014 C6336407 CB007101 8B3E 01BB 20 0005 01 00000000, https from 198.51.100.7",
        // something that no one has heard of
        "21 11 0011 C6336407 CB007101 8B3E 0050 E0 0002 FFFF, http from 198.51.100.7",
    })
    void version_2_names_the_client(String header, String seen) throws IOException {
        byte[] octets = HexFormat.of().parseHex(SIGNATURE + header.replace(" ", ""));

        assertThat(body(exchange(octets, octets(ASK)))).isEqualTo(seen);
    }

    @Test
    void a_header_may_come_in_pieces() throws IOException {
        byte[] all = octets("PROXY TCP4 198.51.100.7 203.0.113.1 35646 80\r\n" + ASK);
        var pieces = new byte[all.length][];
        for (int i = 0; i < all.length; i++) pieces[i] = new byte[] {all[i]};

        assertThat(body(exchange(pieces))).isEqualTo("http from 198.51.100.7");
    }

    @Test
    void all_requests_of_a_connection_are_the_clients() throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        String answers = exchange(octets("PROXY TCP4 198.51.100.7 203.0.113.1 1 80\r\n" + request + request + ASK));

        assertThat(answers.split("http from 198\\.51\\.100\\.7", -1)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PROXY TCP4 198.51.100.7 203.0.113.1 35646\r\n",
                "PROXY TCP4 198.51.100.7 203.0.113.1 35646 65536\r\n",
                "PROXY TCP4 198.51.100.256 203.0.113.1 35646 80\r\n",
                "PROXY TCP4 shop.example 203.0.113.1 35646 80\r\n",
                "PROXY TCP6 198.51.100.7 203.0.113.1 35646 80\r\n",
                "PROXY TCP5 198.51.100.7 203.0.113.1 35646 80\r\n",
                "proxy TCP4 198.51.100.7 203.0.113.1 35646 80\r\n",
                "PROXY TCP4 198.51.100.7 203.0.113.1 35646 80\n",
            })
    void without_a_header_that_is_one_the_connection_is_closed(String header) throws IOException {
        assertThat(exchange(octets(header + ASK))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a version that is none, a command that is none, a family that is none
                "11 11 000C C6336407 CB007101 8B3E 0050",
                "2F 11 000C C6336407 CB007101 8B3E 0050",
                "21 F1 000C C6336407 CB007101 8B3E 0050",
                // too short for its addresses
                "21 11 0004 C6336407",
                // a field that is longer than the header
                "21 11 0010 C6336407 CB007101 8B3E 0050 04 FFFF 00",
                // longer than anybody has to say
                "21 11 FFFF C6336407 CB007101 8B3E 0050",
            })
    void a_broken_header_of_version_2_closes_the_connection(String header) throws IOException {
        byte[] octets = HexFormat.of().parseHex(SIGNATURE + header.replace(" ", ""));

        assertThat(exchange(octets, octets(ASK.repeat(3)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROXY TCP4 198.51", "\r\n\r\n\0\r\nQUIT\n", "GET / HT"})
    void a_header_that_does_not_come_to_its_end_closes_the_connection(String beginning) throws IOException {
        assertThat(exchange(octets(beginning))).isEmpty();
    }

    @Test
    void a_header_without_an_end_is_not_kept() throws IOException {
        assertThat(exchange(octets("PROXY TCP4 " + "1".repeat(100_000)))).isEmpty();
    }

    @Test
    void nobody_else_may_say_whose_connection_it_is() throws IOException {
        try (Running far = application()
                .listen(Listener.port(0).proxyProtocol("192.0.2.0/24"))
                .start()) {
            assertThat(exchange(far.port(), octets("PROXY TCP4 198.51.100.7 203.0.113.1 1 80\r\n" + ASK)))
                    .isEmpty();
            assertThat(exchange(far.port(), octets(ASK))).isEmpty();
        }
        try (Running plain = application().port(0).start()) {
            assertThat(exchange(plain.port(), octets("PROXY TCP4 198.51.100.7 203.0.113.1 1 80\r\n" + ASK)))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n");
        }
    }

    @Test
    void proxies_behind_the_proxy_are_believed_by_their_address(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("http.sock");
        try (Running _ = application()
                        .install(TrustedProxies.of("198.51.100.7"))
                        .listen(Listener.unix(path).proxyProtocol("unix"))
                        .start();
                var socket = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            socket.write(ByteBuffer.wrap(octets("PROXY TCP4 198.51.100.7 203.0.113.1 1 80\r\n"
                    + ASK.replace("\r\n\r\n", "\r\nX-Forwarded-For: 192.0.2.60\r\n\r\n"))));
            String answer = new String(Channels.newInputStream(socket).readAllBytes(), ISO_8859_1);

            assertThat(body(answer)).isEqualTo("http from 192.0.2.60");
        }
    }

    @Test
    void proxies_have_to_be_named() {
        assertThatThrownBy(Listener.port(0)::proxyProtocol).hasMessage("name who may say whose connection it is");
        assertThatThrownBy(() -> Listener.port(0).proxyProtocol("everybody"))
                .hasMessageContaining("“everybody” is no range of addresses");
    }
}
