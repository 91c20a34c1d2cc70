// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Listener;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.Tls;
import dev.retort.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Applications that listen in several places, of several kinds.
class ListenersTest {

    private static final String ASK = "GET / HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n";

    @TempDir
    Path folder;

    private static Retort application() {
        return Retort.create().get("/", request -> request.scheme() + " from " + request.remote());
    }

    private static String ask(int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(ASK.getBytes(ISO_8859_1));
            return body(socket.getInputStream());
        }
    }

    private static String ask(Path path) throws IOException {
        try (var socket = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            socket.write(ByteBuffer.wrap(ASK.getBytes(ISO_8859_1)));
            return body(Channels.newInputStream(socket));
        }
    }

    private static String body(InputStream in) throws IOException {
        String answer = new String(in.readAllBytes(), ISO_8859_1);
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void one_application_answers_in_several_places() throws IOException {
        Path socket = folder.resolve("http.sock");
        try (Running running = application()
                .port(0)
                .listen(Listener.port(0), Listener.of("localhost", 0), Listener.unix(socket))
                .start()) {
            List<URI> addresses = running.addresses();

            assertThat(addresses).hasSize(4).doesNotHaveDuplicates();
            assertThat(running.address()).isEqualTo(URI.create("http://localhost:" + running.port()));
            for (URI each : addresses.subList(0, 3))
                assertThat(ask(each.getPort())).isEqualTo("http from 127.0.0.1");
            assertThat(addresses.getLast()).isEqualTo(URI.create("unix:" + socket));
            assertThat(ask(socket)).isEqualTo("http from unix");
        }
    }

    @Test
    void nothing_is_left_of_listeners_that_are_closed() throws IOException {
        Path socket = folder.resolve("http.sock");
        Running running = application().port(0).listen(Listener.unix(socket)).start();
        assertThat(socket).exists();

        running.close();

        assertThatThrownBy(() -> ask(running.port())).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_socket_without_a_port_is_enough() throws IOException {
        Path socket = folder.resolve("http.sock");
        try (Running running = application().listen(Listener.unix(socket)).start()) {
            assertThat(ask(socket)).isEqualTo("http from unix");
            assertThat(running.addresses()).containsExactly(URI.create("unix:" + socket));
            assertThatThrownBy(running::port)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("there is no port, but [unix:%s]", socket);
        }
    }

    @Test
    void a_socket_is_its_users_alone_unless_others_are_named() throws IOException {
        Path own = folder.resolve("own.sock");
        Path shared = folder.resolve("shared.sock");
        try (Running _ = application()
                .listen(Listener.unix(own), Listener.unix(shared).permissions("rw-rw----"))
                .start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                    .isEqualTo("rw-rw----");
            assertThat(ask(shared)).isEqualTo("http from unix");
        }
    }

    @Test
    void a_socket_that_nobody_listens_at_is_replaced() throws IOException {
        Path socket = folder.resolve("http.sock");
        try (var old = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            old.bind(UnixDomainSocketAddress.of(socket));
        }
        assertThat(socket).exists();

        try (Running _ = application().listen(Listener.unix(socket)).start()) {
            assertThat(ask(socket)).isEqualTo("http from unix");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_another_has_put_in_the_place_of_a_socket_stays() throws IOException {
        Path socket = folder.resolve("http.sock");
        Running running = application().listen(Listener.unix(socket)).start();
        Files.delete(socket);
        Files.writeString(socket, "another's");

        running.close();

        assertThat(socket).hasContent("another's");
    }

    @Test
    void each_place_where_it_cannot_listen_is_named_and_none_is_left_open() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        Path used = folder.resolve("used.sock");
        Path first = folder.resolve("first.sock");
        Path missing = folder.resolve("missing/http.sock");
        Path none = folder.resolve("none.pem");
        try (Running other = application().port(0).listen(Listener.unix(used)).start()) {
            Retort application = application()
                    .port(other.port())
                    .listen(
                            Listener.unix(first),
                            Listener.of("203.0.113.7", 0),
                            Listener.of("host.invalid", 0),
                            Listener.unix(file),
                            Listener.unix(used),
                            Listener.unix(missing),
                            Listener.port(0).tls(Tls.of(none, none)));

            assertThatThrownBy(application::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("""
                            the application cannot listen:
                              - port %s is in use: choose another, or stop what listens there
                              - cannot listen on 203.0.113.7: this machine has no such address; 0.0.0.0 is all that it has
                              - cannot listen on host.invalid: no host of that name is known
                              - cannot listen at %s: there is a file that is no socket: choose another path
                              - cannot listen at %s: it is in use: choose another path, or stop what listens there
                              - cannot listen at %s: there is no folder %s: make it
                              - there is no certificate at %s: make it, or correct the path
                              - there is no key at %s: make it, or correct the path""".formatted(other.port(), file, used, missing, missing.getParent(), none, none));
            assertThat(ask(used)).isEqualTo("http from unix");
            assertThat(file).hasContent("mine");
            assertThat(first).doesNotExist();
        }
    }

    @Test
    void a_path_that_is_too_long_for_a_socket_is_named() {
        Path socket = folder.resolve("a".repeat(120));

        assertThatThrownBy(application().listen(Listener.unix(socket))::start)
                .hasMessage(
                        "cannot listen at %s: it is too long for a socket: choose a path of at most 80 bytes", socket);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void programs_that_say_so_share_a_port() throws IOException {
        try (Running first = application().listen(Listener.port(0).shared()).start();
                Running second = application()
                        .listen(Listener.port(first.port()).shared())
                        .start()) {
            assertThat(second.port()).isEqualTo(first.port());
            for (int i = 0; i < 20; i++) assertThat(ask(first.port())).isEqualTo("http from 127.0.0.1");
            assertThatThrownBy(application().listen(Listener.port(first.port()))::start)
                    .hasMessage("port %s is in use: choose another, or stop what listens there", first.port());
        }
    }

    @Test
    void options_of_another_kind_of_address_are_refused() {
        assertThatThrownBy(() -> Listener.port(0).permissions("rw-------"))
                .hasMessage("a port has no permissions: only a Unix domain socket has");
        assertThatThrownBy(() -> Listener.unix(folder).shared())
                .hasMessage("a Unix domain socket cannot be shared: only a port can");
        assertThatThrownBy(() -> Listener.port(70_000)).hasMessage("port must be 0 to 65535, but is 70000");
    }

    @Test
    void a_transport_that_cannot_be_had_stops_the_start_unless_another_may_take_its_place() throws IOException {
        assertThatThrownBy(application().port(0).transport(Transport.EPOLL)::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        none of the transports that were asked for can be had here; NIO always can:
                          - EPOLL: its library is not on the class path or module path""");
        try (Running running = application()
                .port(0)
                .transport(Transport.IO_URING, Transport.NIO)
                .start()) {
            assertThat(ask(running.port())).isEqualTo("http from 127.0.0.1");
        }
    }
}
