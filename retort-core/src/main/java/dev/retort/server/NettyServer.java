// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import dev.retort.Listener;
import dev.retort.Transport;
import dev.retort.http.Service;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Serves a [Service] over HTTP/1.1 and HTTP/2 until it is stopped. Safe for use by many threads.
///
/// Event loops read and write; every request runs on a virtual thread of its own: see [Handover] for the
/// threads. A connection stays with the loop that it was given to.
public final class NettyServer implements AutoCloseable {

    /// Has Netty's buffers report themselves to the flight recorder, for which the recorder's classes are
    /// loaded and rewritten before the first answer: a fifth of the CPU time of a start.
    private static final String BUFFER_EVENTS = "io.netty.jfr.enabled";

    /// How long what was interrupted at the end has to finish.
    private static final Duration LAST = Duration.ofSeconds(2);

    private final EventLoopGroup group;
    private final Map<EventLoop, LoopContext> loops;
    private final Limits limits;
    private final List<BoundListener> listeners;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private NettyServer(
            EventLoopGroup group, Map<EventLoop, LoopContext> loops, Limits limits, List<BoundListener> listeners) {
        this.group = group;
        this.loops = loops;
        this.limits = limits;
        this.listeners = List.copyOf(listeners);
    }

    /// Listens and serves from now on.
    ///
    /// @param transports the first of them that can be had is used
    /// @param eventLoops how many there are, one at least
    /// @throws IllegalStateException when none of them can be had
    /// @throws UncheckedIOException  naming each place where it cannot listen, why, and what to do
    public static NettyServer start(
            Service service, List<Listener> listeners, List<Transport> transports, int eventLoops, Limits limits) {
        // Before any class of Netty is loaded, since it is read once. Nothing but those events depends on it, and a
        // program that has set it keeps its value.
        if (System.getProperty(BUFFER_EVENTS) == null) System.setProperty(BUFFER_EVENTS, "false");
        Sockets sockets = Sockets.of(transports);
        ThreadFactory threads = task -> new FastThreadLocalThread(task, "retort-loop");
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(eventLoops, threads, sockets.loops());
        Map<EventLoop, LoopContext> loops = loops(group, new FailsafeService(service), limits);
        try {
            return new NettyServer(group, loops, limits, new Binding(group, sockets, loops).bind(listeners));
        } catch (RuntimeException | Error failure) {
            loops.values().forEach(each -> each.handover().close());
            group.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw failure;
        }
    }

    private static Map<EventLoop, LoopContext> loops(EventLoopGroup group, FailsafeService service, Limits limits) {
        var admission = new Admission(limits);
        var held = HeldBytes.ofHeap();
        var carriers = new Carriers();
        var loops = new HashMap<EventLoop, LoopContext>();
        for (EventExecutor each : group) {
            var loop = (EventLoop) each;
            var handover = new Handover(loop, carriers);
            var connections = new Connections(loop, handover, limits);
            var context = new LoopContext(service, limits, admission, held, connections, handover, new AnswerEncoder());
            loops.put(loop, context);
        }
        return Map.copyOf(loops);
    }

    /// Where it listens, such as `http://localhost:8000` or `unix:/run/shop.sock`, in the order in which it
    /// was asked to.
    public List<URI> addresses() {
        return listeners.stream().map(BoundListener::address).toList();
    }

    /// The first port that it listens on.
    ///
    /// @throws IllegalStateException when it listens on Unix domain sockets alone
    public int port() {
        return listeners.stream()
                .map(BoundListener::port)
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no port, but " + addresses()));
    }

    /// Takes no more connections, answers the requests under way, and returns when that is done and no request
    /// has a thread any more. What is not answered when [Limits#shutdownTime()] is over is interrupted, and then
    /// has two seconds to end. Called again it waits for the first call; so it must not be called by a handler,
    /// whose own request would be waited for.
    public void stop() {
        if (!stopping.compareAndSet(false, true)) {
            awaitStop();
            return;
        }
        listeners.forEach(BoundListener::close);
        loops.forEach((loop, context) -> loop.execute(context.connections()::drain));
        long end = System.nanoTime() + limits.shutdownTime().toNanos();
        boolean interrupted = await(end, (loop, nanos) -> loop.connections().awaitEmpty(nanos));
        loops.forEach((loop, context) -> {
            loop.submit(context.connections()::abort).awaitUninterruptibly();
            context.handover().close();
        });
        // Clients of some may have gone long ago, but what their threads use is closed next.
        long last = System.nanoTime() + Math.max(end - System.nanoTime(), LAST.toNanos());
        if (!interrupted)
            interrupted = await(last, (loop, nanos) -> loop.handover().awaitRest(nanos));
        group.shutdownGracefully(0, LAST.toSeconds(), TimeUnit.SECONDS).awaitUninterruptibly();
        stopped.countDown();
        if (interrupted) Thread.currentThread().interrupt();
    }

    /// Waits for something of each loop, until the time is over.
    ///
    /// @return whether the caller was interrupted, and so did not wait to the end
    private boolean await(long end, Waiting waiting) {
        try {
            for (LoopContext each : loops.values()) waiting.await(each, end - System.nanoTime());
            return false;
        } catch (InterruptedException _) {
            return true;
        }
    }

    /// Waits for something of one loop.
    @FunctionalInterface
    private interface Waiting {

        void await(LoopContext loop, long nanos) throws InterruptedException;
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
