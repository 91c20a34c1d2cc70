// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.Message;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Requests over TLS, in both versions of HTTP that are spoken there.
class SecureTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static SSLContext trusting;
    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        KeyStore store = certify("server");
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, managers.getTrustManagers(), null);
        running = Retort.create()
                .limits(Limits.defaults().bodyLength(1_000_000))
                .get(
                        "/",
                        request ->
                                request.scheme() + " " + request.header("Host").orElseThrow())
                .post("/echo", request -> request.bytes())
                .get("/numbers", _ -> IntStream.range(0, 100_000).boxed())
                .get("/slow", _ -> {
                    Thread.sleep(200);
                    return "slow";
                })
                .tls(0, Tls.of(folder.resolve("server.pem"), folder.resolve("server.key")))
                .port(0)
                .start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    /// Makes a certificate for localhost that nobody has signed but itself.
    private static KeyStore certify(String name) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve(name + ".p12");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        Certificate certificate = store.getCertificate("server");
        pem(name + ".pem", "CERTIFICATE", certificate.getEncoded());
        pem(
                name + ".key",
                "PRIVATE KEY",
                store.getKey("server", PASSWORD.toCharArray()).getEncoded());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate);
        return trusted;
    }

    private static void pem(String file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text));
    }

    private static HttpClient client(Version version) {
        return HttpClient.newBuilder().version(version).sslContext(trusting).build();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(running.secureAddress().orElseThrow() + path));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void a_client_speaks_the_version_that_it_likes(Version version) throws Exception {
        try (var client = client(version)) {
            HttpResponse<String> response = client.send(request("/").build(), BodyHandlers.ofString());

            assertThat(response.version()).isEqualTo(version);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).startsWith("https localhost:");
            assertThat(response.headers().firstValue("date")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void bodies_go_both_ways_whatever_their_length(Version version) throws Exception {
        try (var client = client(version)) {
            for (int length : new int[] {0, 1, 16_384, 500_000}) {
                byte[] body = new byte[length];
                HttpResponse<byte[]> response = client.send(
                        request("/echo")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofByteArray());
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(response.body()).hasSize(length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void a_stream_arrives_as_a_whole(Version version) throws Exception {
        try (var client = client(version)) {
            String text = client.send(request("/numbers").build(), BodyHandlers.ofString())
                    .body();

            assertThat(text).startsWith("[0,1,2").endsWith("99999]");
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void a_body_that_is_too_large_is_413(Version version) throws Exception {
        try (var client = client(version)) {
            HttpResponse<String> response = client.send(
                    request("/echo")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1_000_001]))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("the request body is too large");
        }
    }

    @Test
    void requests_of_one_connection_run_beside_one_another() {
        try (var client = client(Version.HTTP_2)) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(_ -> client.sendAsync(request("/slow").build(), BodyHandlers.ofString()))
                    .toList();
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("slow"));
        }
    }

    @Test
    void errors_are_told_as_ever() throws Exception {
        try (var client = client(Version.HTTP_2)) {
            HttpResponse<String> response = client.send(request("/nothing").build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void an_absolute_target_may_be_asked_for() throws IOException {
        try (var socket = trusting.getSocketFactory().createSocket("localhost", securePort())) {
            socket.getOutputStream()
                    .write("GET https://localhost/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                            .getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .endsWith("https localhost");
        }
    }

    @Test
    void requests_that_come_together_are_answered_one_after_the_other() throws IOException {
        String post = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n";
        try (var socket = trusting.getSocketFactory().createSocket("localhost", securePort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((post + "\r\none" + post + "\r\ntwo" + post + "Connection: close\r\n\r\nend")
                            .getBytes(US_ASCII));
            String said = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertThat(said).contains("\r\n\r\noneHTTP/1.1 200 OK\r\n", "\r\n\r\ntwoHTTP/1.1 200 OK\r\n");
            assertThat(said).endsWith("\r\n\r\nend");
        }
    }

    /// The first one fills the queue of messages, so that the second one waits undecoded.
    @Test
    void messages_that_come_together_are_received_one_after_the_other() throws IOException {
        var app = Retort.create().tls(0, Tls.of(folder.resolve("server.pem"), folder.resolve("server.key")));
        app.webSocket(
                "/",
                session -> session.forEach(
                        message -> session.send(Message.text(Integer.toString(message.bytes().length)))));
        try (var listening = app.start();
                var client = new RawWebSocket(trusting.getSocketFactory()
                        .createSocket(
                                "localhost",
                                listening.secureAddress().orElseThrow().getPort()))) {
            var together = ByteBuffer.allocate(70_000 + 14 + 5 + 6);
            together.put((byte) (RawWebSocket.FINAL | RawWebSocket.TEXT)).put((byte) (0x80 | 127));
            together.putLong(70_000).putInt(0).put(new byte[70_000]);
            together.put((byte) (RawWebSocket.FINAL | RawWebSocket.TEXT)).put((byte) (0x80 | 5));
            together.putInt(0).put(new byte[5]);
            client.raw(together.array());

            assertThat(client.receive().payload()).asString().isEqualTo("70000");
            assertThat(client.receive().payload()).asString().isEqualTo("5");
        }
    }

    @Test
    void clients_that_go_away_before_their_first_request_leave_no_trace_in_the_log() {
        var log = Log.during(() -> {
            for (int port : new int[] {running.port(), securePort()}) {
                vanish(port);
                vanish(port, (byte) 22, (byte) 3, (byte) 1, (byte) 2);
                vanish(port, (byte) 'P', (byte) 'R');
            }
            try (var client = new RawHttp2(running.port())) {
                assertThat(client.get(1, "/").answer()).isEqualTo("200 http localhost");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        assertThat(log.text()).isEmpty();
    }

    private static int securePort() {
        return running.secureAddress().orElseThrow().getPort();
    }

    /// Connects, says something, and resets the connection.
    private static void vanish(int port, byte... octets) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(octets);
            socket.setSoLinger(true, 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void who_asks_without_tls_where_it_is_spoken_is_told() throws IOException {
        try (var socket = new Socket("127.0.0.1", securePort())) {
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello".getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("\r\nconnection: close\r\n")
                    .endsWith(
                            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"this port speaks TLS: ask by https\"}");
        }
    }
}
