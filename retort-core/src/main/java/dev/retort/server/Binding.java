// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Listener;
import dev.retort.Listener.Port;
import dev.retort.Listener.UnixSocket;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Opens listeners: all of them, or none.
final class Binding {

    private final EventLoopGroup group;
    private final Sockets sockets;
    private final Map<EventLoop, LoopContext> loops;

    Binding(EventLoopGroup group, Sockets sockets, Map<EventLoop, LoopContext> loops) {
        this.group = group;
        this.sockets = sockets;
        this.loops = loops;
    }

    /// Listens everywhere.
    ///
    /// @throws UncheckedIOException naming each place where it cannot; then it listens nowhere
    List<BoundListener> bind(List<Listener> listeners) {
        var bound = new ArrayList<BoundListener>();
        var failures = new ArrayList<CannotListen>();
        for (Listener listener : listeners) {
            try {
                bound.add(bind(listener));
            } catch (CannotListen failure) {
                failures.add(failure);
            }
        }
        if (failures.isEmpty()) return List.copyOf(bound);
        bound.forEach(BoundListener::close);
        throw failed(failures);
    }

    private static UncheckedIOException failed(List<CannotListen> failures) {
        List<String> reasons = failures.stream()
                .flatMap(each -> each.reasons().stream())
                .distinct()
                .toList();
        String text = reasons.size() == 1
                ? reasons.getFirst()
                : reasons.stream().collect(Collectors.joining("\n  - ", "the application cannot listen:\n  - ", ""));
        return new UncheckedIOException(text, new IOException(failures.getFirst()));
    }

    private BoundListener bind(Listener listener) throws CannotListen {
        Entrance entrance = Entrance.of(listener, loops);
        return switch (listener.address()) {
            case Port port -> new BoundListener(listener, bind(port, entrance), Optional.empty());
            case UnixSocket socket -> bind(listener, socket, entrance);
        };
    }

    private Channel bind(Port port, Entrance entrance) throws CannotListen {
        var address = new InetSocketAddress(port.host(), port.number());
        var bootstrap = bootstrap(sockets.ports(), entrance)
                .childOption(ChannelOption.TCP_NODELAY, true)
                // A client that has said its last request may still be waiting for the answer.
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        if (port.shared()) bootstrap.option(sockets.sharing(), true);
        try {
            return bind(bootstrap, address);
        } catch (IOException failure) {
            throw new CannotListen(reason(port, address, failure), failure);
        }
    }

    private static String reason(Port port, InetSocketAddress address, IOException failure) {
        String text = String.valueOf(failure.getMessage());
        if (address.isUnresolved()) return "cannot listen on %s: no host of that name is known".formatted(port.host());
        if (failure instanceof BindException && text.contains("in use"))
            return "port %s is in use: choose another, or stop what listens there".formatted(port.number());
        if (failure instanceof BindException && text.contains("Cannot assign"))
            return "cannot listen on %s: this machine has no such address; 0.0.0.0 is all that it has"
                    .formatted(port.host());
        if (text.contains("Permission denied"))
            return "port %s may not be used by %s: choose one above 1023, or grant CAP_NET_BIND_SERVICE"
                    .formatted(port.number(), System.getProperty("user.name"));
        return "cannot listen on %s port %s: %s".formatted(port.host(), port.number(), text);
    }

    private BoundListener bind(Listener listener, UnixSocket socket, Entrance entrance) throws CannotListen {
        var channels = new ArrayList<Channel>();
        try {
            var file = SocketFile.bind(
                    socket,
                    path -> channels.add(bind(
                            bootstrap(sockets.files(), entrance),
                            sockets.addresses().apply(path))));
            return new BoundListener(listener, channels.getFirst(), Optional.of(file));
        } catch (CannotListen failure) {
            channels.forEach(Channel::close);
            throw failure;
        }
    }

    private ServerBootstrap bootstrap(Class<? extends ServerChannel> kind, Entrance entrance) {
        return new ServerBootstrap().group(group).channel(kind).childHandler(entrance);
    }

    private static Channel bind(ServerBootstrap bootstrap, SocketAddress address) throws IOException {
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (bound.isSuccess()) return bound.channel();
        throw bound.cause() instanceof IOException failure ? failure : new IOException(bound.cause());
    }
}
