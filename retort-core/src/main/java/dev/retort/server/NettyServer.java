// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import dev.retort.Tls;
import dev.retort.http.Service;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Serves a [Service] over HTTP/1.1 and HTTP/2 until it is stopped. Safe for use by many threads.
///
/// One event loop reads and writes; every request runs on a virtual thread of its own: see [Handover] for the
/// threads.
public final class NettyServer implements AutoCloseable {

    /// Has Netty's buffers report themselves to the flight recorder, for which the recorder's classes are
    /// loaded and rewritten before the first answer: a fifth of the CPU time of a start.
    private static final String BUFFER_EVENTS = "io.netty.jfr.enabled";

    private static final long LAST_TASKS_SECONDS = 2;

    private final EventLoopGroup group;
    private final EventLoop loop;
    private final Shared shared;
    private final List<Channel> listeners;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private NettyServer(EventLoopGroup group, EventLoop loop, Shared shared, List<Channel> listeners) {
        this.group = group;
        this.loop = loop;
        this.shared = shared;
        this.listeners = List.copyOf(listeners);
    }

    /// Listens on a port and serves from now on.
    ///
    /// @param host the name or address to listen on, such as `localhost` or `0.0.0.0`
    /// @param port the port, or 0 for one that is free
    /// @throws UncheckedIOException when it cannot listen there; the message says why and what to do
    public static NettyServer start(Service service, String host, int port, Limits limits) {
        return start(service, host, port, limits, Optional.empty());
    }

    /// A port on which clients have to begin with a TLS handshake.
    ///
    /// @param port as above
    public record Secure(int port, Tls tls) {}

    /// The same with a second port.
    ///
    /// @throws IllegalStateException when the certificate cannot be used
    @SuppressWarnings("exports") // no one outside the module starts a server
    public static NettyServer start(Service service, String host, int port, Limits limits, Optional<Secure> secure) {
        Optional<Certificates> certificates = secure.map(each -> new Certificates(each.tls()));
        // Before anything of Netty is loaded, which reads it once. Nothing but those events depends on it, and who
        // sets it is obeyed.
        if (System.getProperty(BUFFER_EVENTS) == null) System.setProperty(BUFFER_EVENTS, "false");
        ThreadFactory threads = task -> new FastThreadLocalThread(task, "retort-loop");
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, threads, NioIoHandler.newFactory());
        EventLoop loop = group.next();
        var shared = new Shared(
                new GuardedService(service),
                limits,
                new Connections(loop, limits),
                new Handover(loop),
                new AnswerEncoder(),
                HeldBytes.ofHeap());
        try {
            var listeners = new ArrayList<Channel>();
            listeners.add(listen(group, Pipelines.plain(shared), host, port));
            if (secure.isPresent()) {
                var pipeline = Pipelines.secure(shared, certificates.orElseThrow());
                listeners.add(listen(group, pipeline, host, secure.get().port()));
            }
            return new NettyServer(group, loop, shared, listeners);
        } catch (UncheckedIOException cannotListen) {
            shared.handover().close();
            group.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw cannotListen;
        }
    }

    private static Channel listen(
            EventLoopGroup group, ChannelInitializer<SocketChannel> pipeline, String host, int port) {
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                // A client that has said its last request may still be waiting for the answer.
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(pipeline)
                .bind(new InetSocketAddress(host, port))
                .awaitUninterruptibly();
        if (bound.isSuccess()) return bound.channel();
        throw cannotListen(host, port, bound.cause());
    }

    private static UncheckedIOException cannotListen(String host, int port, Throwable cause) {
        var reason = cause instanceof IOException failure ? failure : new IOException(cause);
        String text = String.valueOf(cause.getMessage());
        if (cause instanceof BindException && text.contains("in use")) {
            return new UncheckedIOException("port " + port + " is in use: choose another with port(…)", reason);
        }
        return new UncheckedIOException("cannot listen on " + host + " port " + port + ": " + text, reason);
    }

    /// The port that it listens on.
    public int port() {
        return port(listeners.getFirst());
    }

    /// The port on which it listens for TLS; empty when it does not.
    public OptionalInt securePort() {
        return listeners.size() > 1 ? OptionalInt.of(port(listeners.getLast())) : OptionalInt.empty();
    }

    private static int port(Channel listener) {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /// Takes no more connections, answers the requests under way, and returns when that is done or
    /// [Limits#shutdownTime()] is over, when what still runs is interrupted. Called again it waits for the
    /// first call; so it must not be called by a handler, whose own request would be waited for.
    public void stop() {
        if (!stopping.compareAndSet(false, true)) {
            awaitStop();
            return;
        }
        listeners.forEach(listener -> listener.close().awaitUninterruptibly());
        loop.execute(shared.connections()::drain);
        boolean interrupted = awaitEmpty();
        loop.submit(shared.connections()::abort).awaitUninterruptibly();
        shared.handover().close();
        group.shutdownGracefully(0, LAST_TASKS_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
        stopped.countDown();
        if (interrupted) Thread.currentThread().interrupt();
    }

    /// Waits for the last connection to close.
    ///
    /// @return whether the caller was interrupted, who then is not made to wait
    private boolean awaitEmpty() {
        try {
            shared.connections().awaitEmpty(shared.limits().shutdownTime());
            return false;
        } catch (InterruptedException _) {
            return true;
        }
    }

    /// Returns when the server has stopped, or the caller is interrupted.
    public void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
