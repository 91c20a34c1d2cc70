// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.AddressRange;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A place where an application listens, and how clients speak there. Immutable.
///
/// ```java
/// app.listen(
///         Listener.of("0.0.0.0", 8443).tls(Tls.of(certificate, key)),
///         Listener.unix(Path.of("/run/shop/http.sock")).permissions("rw-rw----"));
/// ```
///
/// @param address where
/// @param tls     with what it proves itself, if clients have to begin with a TLS handshake
/// @param proxies who alone may connect, if connections begin with a header of the PROXY protocol; empty if they
///     do not
public record Listener(Address address, Optional<Tls> tls, List<AddressRange> proxies) {

    public Listener {
        Objects.requireNonNull(address);
        Objects.requireNonNull(tls);
        proxies = List.copyOf(proxies);
    }

    private static Listener at(Address address) {
        return new Listener(address, Optional.empty(), List.of());
    }

    private Listener to(Address address) {
        return new Listener(address, tls, proxies);
    }

    /// What clients connect to.
    public sealed interface Address {}

    /// A port of TCP.
    ///
    /// @param host   the name or address to listen on, such as `localhost`, `::1`, or `0.0.0.0` for every
    ///     address of the machine
    /// @param number 0 to 65535; any free one for 0
    /// @param shared whether other processes may listen there too, if they say so as well, so that the system deals
    ///     out connections among them (`SO_REUSEPORT`)
    public record Port(String host, int number, boolean shared) implements Address {
        public Port {
            Objects.requireNonNull(host);
            if (number < 0 || number > 65535)
                throw new IllegalArgumentException("port must be 0 to 65535, but is " + number);
        }
    }

    /// A Unix domain socket. Whoever may write to its file may connect. One that nobody listens at any more is
    /// replaced, and that of a server that stops is removed. A client that closes its side is taken to be gone.
    ///
    /// @param path        of the file, at most about 80 bytes long, in a folder that is there and may be written to
    /// @param permissions of the file
    public record UnixSocket(Path path, Set<PosixFilePermission> permissions) implements Address {
        public UnixSocket {
            Objects.requireNonNull(path);
            permissions = Set.copyOf(permissions);
        }
    }

    /// A port of this machine that others cannot reach: one of 127.0.0.1.
    ///
    /// @param port 0 to 65535; any free one for 0
    public static Listener port(int port) {
        return of("127.0.0.1", port);
    }

    /// A port.
    ///
    /// @param host as in [Port#host()]
    /// @param port 0 to 65535; any free one for 0
    public static Listener of(String host, int port) {
        return at(new Port(host, port, false));
    }

    /// A Unix domain socket for the user alone who runs the application, unless [#permissions] says otherwise.
    public static Listener unix(Path path) {
        return at(new UnixSocket(path, PosixFilePermissions.fromString("rw-------")));
    }

    /// The same for clients that begin with a TLS handshake.
    public Listener tls(Tls tls) {
        return new Listener(address, Optional.of(tls), proxies);
    }

    /// The same for proxies that tell whose connection they hand on, by the PROXY protocol: each connection begins with
    /// a header of version 1 or 2, in front of a TLS handshake, and is closed where it does not, or where the
    /// header is broken. [Request#remote()] is the address that it names.
    ///
    /// @param proxies the addresses of those who alone may connect, or ranges of them, such as `10.0.0.0/8`;
    ///     `unix` for whoever connects by a Unix domain socket
    /// @throws IllegalArgumentException when one of them is none, or there is none
    /// @see <a href="https://www.haproxy.org/download/3.2/doc/proxy-protocol.txt">The PROXY protocol</a>
    public Listener proxyProtocol(String... proxies) {
        if (proxies.length == 0) throw new IllegalArgumentException("name who may say whose connection it is");
        return new Listener(
                address, tls, Stream.of(proxies).map(AddressRange::parse).toList());
    }

    /// The same port, where other processes may listen too, if they say so as well.
    ///
    /// @throws IllegalStateException when it is no port
    public Listener shared() {
        if (address instanceof Port(String host, int number, boolean _)) return to(new Port(host, number, true));
        throw new IllegalStateException("a Unix domain socket cannot be shared: only a port can");
    }

    /// The same Unix domain socket for other users.
    ///
    /// @param permissions such as `rw-rw----`, for the group too
    /// @throws IllegalStateException    when it is no Unix domain socket
    /// @throws IllegalArgumentException when they are none
    public Listener permissions(String permissions) {
        if (address instanceof UnixSocket(Path path, var _))
            return to(new UnixSocket(path, PosixFilePermissions.fromString(permissions)));
        throw new IllegalStateException("a port has no permissions: only a Unix domain socket has");
    }
}
