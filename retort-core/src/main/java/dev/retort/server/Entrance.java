// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Listener;
import dev.retort.Listener.UnixSocket;
import dev.retort.http.AddressRange;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DuplexChannel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What each new connection of a listener goes through: a proxy's header, a handshake, and the choice of a
/// protocol.
final class Entrance extends ChannelInitializer<Channel> {

    private final Map<EventLoop, LoopContext> loops;
    private final List<AddressRange> proxies;
    private final boolean local;
    private final @Nullable Certificates certificates;

    private Entrance(Listener listener, Map<EventLoop, LoopContext> loops, @Nullable Certificates certificates) {
        this.loops = loops;
        this.proxies = listener.proxies();
        this.local = listener.address() instanceof UnixSocket;
        this.certificates = certificates;
    }

    /// @throws CannotListen when the listener's certificate cannot be used
    static Entrance of(Listener listener, Map<EventLoop, LoopContext> loops) throws CannotListen {
        return new Entrance(
                listener,
                loops,
                listener.tls().isPresent() ? Certificates.of(listener.tls().get()) : null);
    }

    @Override
    protected void initChannel(Channel channel) {
        LoopContext loop = Objects.requireNonNull(loops.get(channel.eventLoop()));
        String scheme = certificates == null ? "http" : "https";
        Origin origin = local ? Origin.local(scheme) : Origin.of(scheme, channel.remoteAddress());
        if (!loop.admission().admit(channel)) return;
        if (!proxies.isEmpty() && proxies.stream().noneMatch(range -> range.containsPeer(origin.remote()))) {
            channel.close();
            return;
        }
        // Behind a proxy, the address that counts is the client's, which the proxy's header will name.
        if (proxies.isEmpty() && !loop.admission().admit(channel, origin)) return;
        var arrival = new Arrival((DuplexChannel) channel, loop, origin);
        ChannelPipeline pipeline = channel.pipeline().addLast(arrival);
        if (!proxies.isEmpty()) ProxyHeader.addTo(pipeline, arrival);
        if (certificates == null) Pipelines.plain(arrival);
        else certificates.secure(arrival, context -> Pipelines.secure(arrival, context));
    }
}
