// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.Limits;
import dev.retort.Listener;
import dev.retort.Tls;
import dev.retort.Transport;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslContext;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same server on whatever the machine has, in and below the JDK.
class TransportsTest {

    @TempDir
    Path folder;

    private static boolean isThere(Transport transport) {
        try {
            Sockets.of(List.of(transport));
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private static NettyServer start(Transport transport, Listener... listeners) {
        assumeThat(isThere(transport)).as("%s is there", transport).isTrue();
        return NettyServer.start(new ProbeService(), List.of(listeners), List.of(transport), 1, Limits.defaults());
    }

    @ParameterizedTest
    @EnumSource
    void a_port_is_served(Transport transport) throws IOException {
        try (var server = start(transport, Listener.port(0));
                var client = new RawClient(server.port())) {
            assertThat(client.get("/a").body()).isEqualTo("GET /a ");
            assertThat(client.get("/big").body()).hasSize(ProbeService.BIG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_client_may_close_its_side_and_wait(Transport transport) throws IOException {
        try (var server = start(transport, Listener.port(0));
                var client = new RawClient(server.port())) {
            client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n").socket.shutdownOutput();

            assertThat(client.reply().body()).isEqualTo("GET /a ");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_unix_domain_socket_is_served(Transport transport) throws IOException {
        Path path = folder.resolve("http.sock");
        try (var server = start(transport, Listener.unix(path));
                var client = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            String request = "GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            client.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));

            assertThat(Channels.newInputStream(client).readAllBytes())
                    .asString(StandardCharsets.US_ASCII)
                    .startsWith("HTTP/1.1 200 OK")
                    .endsWith("\r\n\r\nGET /a ");
            assertThat(server.addresses()).containsExactly(URI.create("unix:" + path));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void a_port_is_shared(Transport transport) throws IOException {
        try (var first = start(transport, Listener.port(0).shared());
                var second = start(transport, Listener.port(first.port()).shared());
                var client = new RawClient(second.port())) {
            assertThat(client.get("/a").body()).isEqualTo("GET /a ");
        }
    }

    @Test
    void nio_takes_the_place_of_what_is_not_there() {
        Transport[] missing =
                Stream.of(Transport.values()).filter(each -> !isThere(each)).toArray(Transport[]::new);
        // None is there on every system.
        assertThat(missing).isNotEmpty();

        Sockets sockets = Sockets.of(
                Stream.concat(Stream.of(missing), Stream.of(Transport.NIO)).toList());

        assertThat(sockets.ports()).isEqualTo(NioServerSocketChannel.class);
        assertThatThrownBy(() -> Sockets.of(List.of(missing)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "none of the transports that were asked for can be had here; NIO always can:\n  - " + missing[0]
                                + ": ");
    }

    private static Tls tls() throws Exception {
        return Tls.of(resource("localhost.pem"), resource("localhost.key"));
    }

    private static Path resource(String name) throws Exception {
        return Path.of(TransportsTest.class.getResource(name).toURI());
    }

    private static SSLContext trusting() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = TransportsTest.class.getResourceAsStream("localhost.pem")) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        Identity identity = Identity.read(tls());
        store.setKeyEntry(
                "client", identity.key(), new char[0], identity.certificates().toArray(Certificate[]::new));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(keys.getKeyManagers(), managers.getTrustManagers(), null);
        return trusting;
    }

    @ParameterizedTest
    @EnumSource
    void tls_is_spoken(Transport transport) throws Exception {
        try (var server = start(transport, Listener.port(0).tls(tls()));
                var client = new RawClient(trusting().getSocketFactory().createSocket("localhost", server.port()))) {
            assertThat(client.get("/big").body()).hasSize(ProbeService.BIG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clients_prove_themselves(Transport transport) throws Exception {
        Listener listener = Listener.port(0).tls(tls().clients(resource("localhost.pem")));
        try (var server = start(transport, listener);
                var client = new RawClient(trusting().getSocketFactory().createSocket("localhost", server.port()))) {
            assertThat(client.get("/client").body()).isEqualTo("CN=localhost");
        }
    }

    @ParameterizedTest
    @EnumSource
    void http_2_is_agreed_on(Transport transport) throws Exception {
        try (var server = start(transport, Listener.port(0).tls(tls()));
                var socket = (SSLSocket) trusting().getSocketFactory().createSocket("localhost", server.port())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();

            assertThat(socket.getApplicationProtocol()).isEqualTo("h2");
            // The frame of the settings comes first: its kind is the fourth octet (RFC 9113, 4.1 and 6.5).
            assertThat(socket.getInputStream().readNBytes(4)[3]).isEqualTo((byte) 4);
        }
    }

    @Test
    void boring_ssl_is_used_where_it_is_there() throws Exception {
        assumeThat(OpenSsl.isAvailable()).isTrue();

        assertThat(Certificates.of(tls()).context()).isInstanceOf(OpenSslContext.class);
        assertThat(Certificates.of(tls(), SslProvider.JDK).context()).isNotInstanceOf(OpenSslContext.class);
    }
}
