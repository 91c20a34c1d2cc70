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

/// A place where an application listens, and how clients speak there. Immutable: each method that changes
/// something returns a new one.
///
/// ```java
/// app.listen(
///         Listener.of("0.0.0.0", 8443).tls(Tls.of(certificate, key)),
///         Listener.unix(Path.of("/run/shop/http.sock")).permissions("rw-rw----"));
/// ```
///
/// @param address the port or Unix domain socket
/// @param tls     the certificate and its key, if clients have to begin with a TLS handshake
/// @param proxies the only addresses that may connect, if connections begin with a header of the PROXY
///     protocol; empty if they do not
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

    /// A port of TCP. A number outside 0 to 65535 is an [IllegalArgumentException].
    ///
    /// @param host   the name or address to listen on, such as `localhost`, `::1`, or `0.0.0.0` for every
    ///     address of the machine
    /// @param number 0 to 65535, where 0 takes any free port
    /// @param shared whether other processes may listen there too, if they say so as well, so that the system deals
    ///     out connections among them (`SO_REUSEPORT`)
    public record Port(String host, int number, boolean shared) implements Address {
        public Port {
            Objects.requireNonNull(host);
            if (number < 0 || number > 65535)
                throw new IllegalArgumentException("port must be 0 to 65535, but is " + number);
        }
    }

    /// A Unix domain socket: a file by which processes of the same machine connect, if they may write to
    /// it. A file that an earlier process left behind is replaced, and the file is removed when the
    /// application stops. A client that closes its sending side is taken to be gone.
    ///
    /// @param path        of the file, at most about 80 bytes long, in a folder that exists and may be
    ///                    written to
    /// @param permissions of the file
    public record UnixSocket(Path path, Set<PosixFilePermission> permissions) implements Address {
        public UnixSocket {
            Objects.requireNonNull(path);
            permissions = Set.copyOf(permissions);
        }
    }

    /// A port of 127.0.0.1, which other machines cannot reach.
    ///
    /// @param port 0 to 65535, where 0 takes any free port
    /// @throws IllegalArgumentException for any other number
    public static Listener port(int port) {
        return of("127.0.0.1", port);
    }

    /// A port of one address, or of all.
    ///
    /// @param host the name or address to listen on, such as `localhost`, `::1`, or `0.0.0.0` for every
    ///     address of the machine
    /// @param port 0 to 65535, where 0 takes any free port
    /// @throws IllegalArgumentException for any other number
    public static Listener of(String host, int port) {
        return at(new Port(host, port, false));
    }

    /// A Unix domain socket. Only the user who runs the application may connect, unless [#permissions] says
    /// otherwise.
    ///
    /// @param path as in [UnixSocket#path()]
    public static Listener unix(Path path) {
        return at(new UnixSocket(path, PosixFilePermissions.fromString("rw-------")));
    }

    /// Serves only clients that begin with a TLS handshake.
    public Listener tls(Tls tls) {
        return new Listener(address, Optional.of(tls), proxies);
    }

    /// Serves only proxies that say whose connection they hand on, by the PROXY protocol. Each connection
    /// must begin with a header of version 1 or 2, before any TLS handshake; it is closed where the header
    /// is missing or broken. [Request#remote()] is the address that the header names.
    ///
    /// @param proxies the addresses of the proxies, or ranges of them, such as `10.0.0.0/8`; `unix` for
    ///     whoever connects by a Unix domain socket. Nobody else may connect
    /// @throws IllegalArgumentException when one of them is no address and no range, or there are none
    /// @see <a href="https://www.haproxy.org/download/3.2/doc/proxy-protocol.txt">The PROXY protocol</a>
    public Listener proxyProtocol(String... proxies) {
        if (proxies.length == 0) throw new IllegalArgumentException("name who may say whose connection it is");
        return new Listener(
                address, tls, Stream.of(proxies).map(AddressRange::parse).toList());
    }

    /// Lets other processes listen on the same port, if they say so as well; the system deals out
    /// connections among them (`SO_REUSEPORT`).
    ///
    /// @throws IllegalStateException for a Unix domain socket
    public Listener shared() {
        if (address instanceof Port(String host, int number, boolean _)) return to(new Port(host, number, true));
        throw new IllegalStateException("a Unix domain socket cannot be shared: only a port can");
    }

    /// Gives the file of a Unix domain socket other permissions than `rw-------`. Who may write to it may
    /// connect.
    ///
    /// @param permissions such as `rw-rw----`, which lets the group connect too
    /// @throws IllegalStateException    for a port
    /// @throws IllegalArgumentException when the text is not of this form
    public Listener permissions(String permissions) {
        if (address instanceof UnixSocket(Path path, var _))
            return to(new UnixSocket(path, PosixFilePermissions.fromString(permissions)));
        throw new IllegalStateException("a port has no permissions: only a Unix domain socket has");
    }
}
