// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;

/// Starts the yardstick on a loopback port. One event loop accepts, parses, validates and answers: on the few
/// cores that it shares with the load generator, one was faster than two.
final class BareNetty {

    private BareNetty() {}

    /// @param arguments the port
    static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        var date = DateHeader.refreshedBy(loop.next());
        var workloads = new Workloads();
        var live = Live.tickingOn(loop.next());
        var server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new HttpHandler(workloads, date, live));
                    }
                });
        server.bind(InetAddress.getLoopbackAddress(), port)
                .sync()
                .channel()
                .closeFuture()
                .sync();
    }
}
