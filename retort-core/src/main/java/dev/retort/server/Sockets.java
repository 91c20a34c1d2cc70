// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Transport;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.kqueue.KQueue;
import io.netty.channel.kqueue.KQueueIoHandler;
import io.netty.channel.kqueue.KQueueServerDomainSocketChannel;
import io.netty.channel.kqueue.KQueueServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.channel.unix.UnixChannelOption;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerDomainSocketChannel;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What Netty opens sockets with.
///
/// @param loops     runs an event loop
/// @param ports     a socket that listens on a port
/// @param files     a Unix domain socket that listens
/// @param addresses the address of such a socket
/// @param sharing   has others listen on the same port
record Sockets(
        IoHandlerFactory loops,
        Class<? extends ServerChannel> ports,
        Class<? extends ServerChannel> files,
        Function<Path, SocketAddress> addresses,
        ChannelOption<Boolean> sharing) {

    /// The sockets of the first transport that is available.
    ///
    /// @throws IllegalStateException when none is, naming the reason for each
    static Sockets of(List<Transport> transports) {
        var reasons = new ArrayList<String>();
        for (Transport transport : transports) {
            String reason = reasonAgainst(transport);
            if (reason == null) return of(transport);
            reasons.add("\n  - " + transport + ": " + reason);
        }
        throw new IllegalStateException("none of the transports that were asked for can be had here; NIO always can:"
                + String.join("", reasons));
    }

    /// Why a transport is not available, or `null` when it is.
    private static @Nullable String reasonAgainst(Transport transport) {
        try {
            return switch (transport) {
                case NIO -> null;
                case EPOLL -> Epoll.isAvailable() ? null : CannotListen.reason(Epoll.unavailabilityCause());
                case IO_URING -> IoUring.isAvailable() ? null : CannotListen.reason(IoUring.unavailabilityCause());
                case KQUEUE -> KQueue.isAvailable() ? null : CannotListen.reason(KQueue.unavailabilityCause());
            };
        } catch (LinkageError _) {
            return "its library is not on the class path or module path";
        }
    }

    private static Sockets of(Transport transport) {
        return switch (transport) {
            case NIO ->
                new Sockets(
                        NioIoHandler.newFactory(),
                        NioServerSocketChannel.class,
                        NioServerDomainSocketChannel.class,
                        UnixDomainSocketAddress::of,
                        NioChannelOption.of(StandardSocketOptions.SO_REUSEPORT));
            case EPOLL ->
                unix(EpollIoHandler.newFactory(), EpollServerSocketChannel.class, EpollServerDomainSocketChannel.class);
            case IO_URING ->
                unix(
                        IoUringIoHandler.newFactory(),
                        IoUringServerSocketChannel.class,
                        IoUringServerDomainSocketChannel.class);
            case KQUEUE ->
                unix(
                        KQueueIoHandler.newFactory(),
                        KQueueServerSocketChannel.class,
                        KQueueServerDomainSocketChannel.class);
        };
    }

    private static Sockets unix(
            IoHandlerFactory loops, Class<? extends ServerChannel> ports, Class<? extends ServerChannel> files) {
        return new Sockets(
                loops, ports, files, path -> new DomainSocketAddress(path.toFile()), UnixChannelOption.SO_REUSEPORT);
    }
}
