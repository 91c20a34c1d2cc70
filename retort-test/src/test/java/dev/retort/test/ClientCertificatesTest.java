// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Get;
import dev.retort.Limits;
import dev.retort.Listener;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Clients that show certificates, and certificates that change while clients are there.
class ClientCertificatesTest {

    private static final int LONGEST_WAIT_MILLIS = 20_000;

    @TempDir
    Path folder;

    /// @param name who it is
    record Partner(X500Principal name) {

        static Partner of(Request request) {
            return request.clientCertificate()
                    .map(certificate -> new Partner(certificate.getSubjectX500Principal()))
                    .orElseThrow(() -> Problem.of(403, "partners alone may see this"));
        }
    }

    @Resource
    record Deals() {

        @Get("/deals")
        String deals(Partner partner) {
            return "for " + partner.name().getName();
        }

        @Get("/open")
        String open(Request request) {
            return request.clientCertificate()
                    .map(X509Certificate::getSubjectX500Principal)
                    .map(X500Principal::getName)
                    .orElse("nobody");
        }
    }

    @BeforeEach
    void certify() throws IOException {
        put("server.pem", "server.pem");
        put("server.key", "server.key");
        put("partner-authority.pem", "clients.pem");
    }

    /// Puts a file where the server finds it.
    private void put(String resource, String name) throws IOException {
        try (InputStream in = TlsFiles.open(resource)) {
            Path file = folder.resolve(name);
            Path written = Files.write(folder.resolve(name + "~"), in.readAllBytes());
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Tls tls() {
        return Tls.of(folder.resolve("server.pem"), folder.resolve("server.key"));
    }

    private static Retort application(Tls tls) {
        return Retort.create()
                .providePerRequest(Partner.class, (request, _) -> Partner.of(request))
                .mount(new Deals())
                .listen(Listener.port(0).tls(tls));
    }

    private static HttpResponse<String> get(Running running, String path, Version version, Optional<String> shows)
            throws Exception {
        try (var client = HttpClient.newBuilder()
                .version(version)
                .sslContext(TlsFiles.context(shows))
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(running.address() + path)).build(), BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_has_to_show_a_certificate_is_known_to_handlers(Version version) throws Exception {
        try (Running running =
                application(tls().clients(folder.resolve("clients.pem"))).start()) {
            assertThat(get(running, "/deals", version, Optional.of("partner")).body())
                    .isEqualTo("for CN=partner");
            assertThatThrownBy(() -> get(running, "/deals", version, Optional.empty()))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> get(running, "/deals", version, Optional.of("stranger")))
                    .isInstanceOf(IOException.class);
            assertThat(get(running, "/open", version, Optional.of("partner")).body())
                    .isEqualTo("CN=partner");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_may_show_one_is_told_from_who_has_not(Version version) throws Exception {
        try (Running running = application(tls().optionalClients(folder.resolve("clients.pem")))
                .start()) {
            assertThat(get(running, "/open", version, Optional.empty()).body()).isEqualTo("nobody");
            assertThat(get(running, "/open", version, Optional.of("partner")).body())
                    .isEqualTo("CN=partner");
            HttpResponse<String> refused = get(running, "/deals", version, Optional.empty());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("partners alone may see this");
            // A client of the JDK shows nothing that was not asked for.
            assertThat(get(running, "/open", version, Optional.of("stranger")).body())
                    .isEqualTo("nobody");
        }
    }

    private static String ask(Socket socket) throws IOException {
        socket.getOutputStream().write("GET /open HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        var answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) throw new IOException("closed");
            answer.append((char) octet);
        }
        int length = Integer.parseInt(
                answer.toString().split("content-length: |Content-Length: ")[1].split("\r")[0]);
        return new String(in.readNBytes(length), US_ASCII);
    }

    private static SSLSocket connect(Running running, Optional<String> shows) throws Exception {
        var socket = (SSLSocket) TlsFiles.context(shows).getSocketFactory().createSocket("localhost", running.port());
        socket.startHandshake();
        return socket;
    }

    private static String name(SSLSocket socket) throws IOException {
        return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                .getSubjectX500Principal()
                .getName();
    }

    /// The name of the server's certificate for a new connection.
    private static String shown(Running running) throws Exception {
        try (SSLSocket socket = connect(running, Optional.empty())) {
            return name(socket);
        }
    }

    @Test
    void a_certificate_that_is_renewed_is_shown_to_new_connections_and_old_ones_go_on() throws Exception {
        try (Running running = application(tls()).start();
                SSLSocket old = connect(running, Optional.empty())) {
            assertThat(ask(old)).isEqualTo("nobody");
            assertThat(shown(running)).isEqualTo("CN=localhost");

            put("renewed.pem", "server.pem");
            // The key does not fit yet: nobody notices.
            for (int i = 0; i < 3; i++) {
                assertThat(shown(running)).isEqualTo("CN=localhost");
                Thread.sleep(600);
            }
            put("renewed.key", "server.key");
            for (long end = System.currentTimeMillis() + LONGEST_WAIT_MILLIS;
                    !shown(running).equals("O=renewed,CN=localhost") && System.currentTimeMillis() < end; ) {
                assertThat(ask(old)).isEqualTo("nobody");
                Thread.sleep(100);
            }

            assertThat(shown(running)).isEqualTo("O=renewed,CN=localhost");
            assertThat(ask(old)).isEqualTo("nobody");
            assertThat(name(old)).isEqualTo("CN=localhost");
        }
    }

    @Test
    void a_certificate_that_no_memory_can_hold_keeps_nobody_waiting() throws Exception {
        try (Running running = application(tls()).start()) {
            try (var file = new RandomAccessFile(folder.resolve("server.pem").toFile(), "rw")) {
                file.setLength(3L << 30);
            }
            for (int i = 0; i < 3; i++) {
                assertThat(shown(running)).isEqualTo("CN=localhost");
                Thread.sleep(600);
            }
        }
    }

    @Test
    void others_are_let_in_when_the_authorities_change() throws Exception {
        try (Running running =
                application(tls().clients(folder.resolve("clients.pem"))).start()) {
            assertThatThrownBy(() -> get(running, "/open", Version.HTTP_1_1, Optional.of("stranger")))
                    .isInstanceOf(IOException.class);

            put("stranger-authority.pem", "clients.pem");
            String answer = "";
            for (long end = System.currentTimeMillis() + LONGEST_WAIT_MILLIS;
                    answer.isEmpty() && System.currentTimeMillis() < end;
                    Thread.sleep(100)) {
                try {
                    answer = get(running, "/open", Version.HTTP_1_1, Optional.of("stranger"))
                            .body();
                } catch (IOException notYet) {
                    // the files are looked at once in a while
                }
            }

            assertThat(answer).isEqualTo("CN=stranger");
            assertThatThrownBy(() -> get(running, "/open", Version.HTTP_1_1, Optional.of("partner")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_key_of_another_certificate_stops_the_start() throws IOException {
        put("renewed.key", "server.key");

        assertThatThrownBy(application(tls())::start)
                .hasMessage(
                        "the key in %s is not that of the certificate in %s: name the key that it was made for",
                        folder.resolve("server.key"), folder.resolve("server.pem"));
    }

    @Test
    void authorities_that_are_not_there_stop_the_start() throws IOException {
        Path missing = folder.resolve("missing.pem");

        assertThatThrownBy(application(tls().clients(missing))::start)
                .hasMessage("there is no certificate at %s: make it, or correct the path", missing);
    }

    @Test
    void a_handshake_that_does_not_end_is_ended() throws IOException {
        Running running = application(tls())
                .limits(Limits.defaults().headTime(Duration.ofSeconds(1)))
                .start();
        try (var silent = new Socket("localhost", running.port());
                var begun = new Socket("localhost", running.port())) {
            // the beginning of a record of TLS
            begun.getOutputStream().write(new byte[] {22, 3, 1, 2, 0, 1});

            assertThat(begun.getInputStream().read()).isNegative();
            running.close();
            assertThat(silent.getInputStream().read()).isNegative();
        }
    }
}
