// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.AddressRange;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.codec.haproxy.HAProxyProxiedProtocol.AddressFamily;
import io.netty.handler.codec.haproxy.HAProxySSLTLV;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The header with which a proxy says whose connection it hands on (the PROXY protocol, versions 1 and 2). A connection
/// that does not begin with one is closed.
final class ProxyHeader extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// How many bytes a proxy may add to the addresses.
    private static final int MOST_FIELDS = 4 * 1024;

    private final Arrival arrival;

    private ProxyHeader(Arrival arrival) {
        this.arrival = arrival;
    }

    static void addTo(ChannelPipeline pipeline, Arrival arrival) {
        pipeline.addLast(new HAProxyMessageDecoder(MOST_FIELDS), new ProxyHeader(arrival));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof HAProxyMessage header)) {
            // It follows the header of a client that was not admitted.
            ReferenceCountUtil.release(message);
            return;
        }
        try {
            Origin origin = told(header);
            arrival.origin(origin);
            if (!arrival.loop().admission().admit(arrival.channel(), origin)) return;
        } finally {
            header.release();
        }
        ctx.pipeline().remove(this);
    }

    private Origin told(HAProxyMessage header) {
        Origin peer = arrival.origin();
        // The proxy itself connects, to see whether the server is up.
        if (header.command() == HAProxyCommand.LOCAL) return peer;
        AddressFamily family = header.proxiedProtocol().addressFamily();
        String remote = switch (family) {
            case AF_UNSPEC -> peer.remote();
            // Not “unix”, which stands for a client on this machine.
            case AF_UNIX -> "unknown";
            case AF_IPv4, AF_IPv6 ->
                AddressRange.address(header.sourceAddress())
                        .map(InetAddress::getHostAddress)
                        .orElse(peer.remote());
        };
        boolean secure =
                header.tlvs().stream().anyMatch(each -> each instanceof HAProxySSLTLV ssl && ssl.isPP2ClientSSL());
        return new Origin(secure ? "https" : peer.scheme(), remote);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug(
                "{} began a connection without a header of the PROXY protocol: {}", arrival.origin(), cause.toString());
        ctx.close();
    }
}
