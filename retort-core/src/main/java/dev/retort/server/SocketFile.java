// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Listener.UnixSocket;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file by which clients find a Unix domain socket. It appears with its permissions, in the place of one that
/// nobody listens at any more: a socket is bound in a folder of its own, which nobody else may enter, and moved.
final class SocketFile {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// The bits of a mode that tell what a file is, and those of a socket (POSIX, `sys/stat.h`).
    private static final int TYPE = 0170000;

    private static final int SOCKET = 0140000;

    /// What fits everywhere (Linux takes 107 bytes, macOS 103). The path that is bound first is a little longer than
    /// one with a short name in the same folder.
    private static final int LONGEST = 100;

    private final Path path;
    private final @Nullable Object identity;

    private SocketFile(Path path, @Nullable Object identity) {
        this.path = path;
        this.identity = identity;
    }

    /// Binds a socket to a path.
    interface Binder {
        void bind(Path path) throws IOException;
    }

    /// Has a socket bound.
    ///
    /// @throws CannotListen when it cannot be
    static SocketFile bind(UnixSocket socket, Binder binder) throws CannotListen {
        Path path = socket.path().toAbsolutePath();
        Path parent = Objects.requireNonNullElse(path.getParent(), path);
        if (!Files.isDirectory(parent)) throw CannotListen.at(path, "there is no folder " + parent + ": make it");
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST)
            throw CannotListen.at(path, "it is too long for a socket: choose a path of at most 80 bytes");
        requireFree(path);
        Path folder = null;
        try {
            // Short, since the path of a socket has to be.
            folder = Files.createTempDirectory(
                    parent, "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path bound = folder.resolve("s");
            binder.bind(bound);
            Files.setPosixFilePermissions(bound, socket.permissions());
            var file = new SocketFile(path, identity(bound));
            Files.move(bound, path, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (AccessDeniedException _) {
            throw CannotListen.at(
                    path,
                    "nothing may be written to the folder %s: choose another, or let %s write there"
                            .formatted(parent, System.getProperty("user.name")));
        } catch (IOException | UnsupportedOperationException failure) {
            throw CannotListen.at(path, failure.toString());
        } finally {
            if (folder != null) delete(folder);
        }
    }

    /// Removes the folder, and what is in it after a failure.
    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("s"));
            Files.delete(folder);
        } catch (IOException failure) {
            LOG.warn("the folder {} could not be removed: {}", folder, failure.toString());
        }
    }

    private static void requireFree(Path path) throws CannotListen {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return;
        try (var client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!isSocket(path)) throw CannotListen.at(path, "there is a file that is no socket: choose another path");
            // Without waiting for a server that accepts no connections at present.
            client.configureBlocking(false);
            client.connect(UnixDomainSocketAddress.of(path));
            throw CannotListen.at(path, "it is in use: choose another path, or stop what listens there");
        } catch (ConnectException nobody) {
            // It was left behind.
        } catch (IOException failure) {
            throw CannotListen.at(path, "whether it is in use cannot be found out: " + failure);
        }
    }

    private static boolean isSocket(Path path) throws IOException {
        return ((int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & TYPE) == SOCKET;
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /// Removes the file, unless somebody else has put another in its place.
    void remove() {
        try {
            if (Objects.equals(identity, identity(path))) Files.delete(path);
        } catch (IOException failure) {
            LOG.warn("the socket {} could not be removed: {}", path, failure.toString());
        }
    }
}
