// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.handler.codec.http2.DefaultHttp2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.codec.http2.StreamByteDistributor;
import io.netty.handler.codec.http2.WeightedFairQueueByteDistributor;
import java.util.Objects;

/// Sends the data of the streams of a connection of HTTP/2 in turns, as far as the windows of the client
/// are open (RFC 9113, 5.2). The codec does the same by itself; this also notes which streams get on. A
/// client that opens its windows a little at a time is slow, one that keeps them shut takes nothing. Used
/// on the event loop only.
final class Http2Outflow implements StreamByteDistributor {

    private final Http2Connection connection;
    private final StreamByteDistributor turns;
    private final Http2Connection.PropertyKey key;

    private Http2Outflow(Http2Connection connection) {
        this.connection = connection;
        this.turns = new WeightedFairQueueByteDistributor(connection);
        this.key = connection.newKey();
    }

    /// Takes over what a connection sends. To be called before its first stream.
    static Http2Outflow of(Http2Connection connection) {
        var outflow = new Http2Outflow(connection);
        connection.remote().flowController(new DefaultHttp2RemoteFlowController(connection, outflow));
        return outflow;
    }

    @Override
    public void updateStreamableBytes(StreamState state) {
        turns.updateStreamableBytes(state);
    }

    @Override
    public void updateDependencyTree(int child, int parent, short weight, boolean exclusive) {
        turns.updateDependencyTree(child, parent, weight, exclusive);
    }

    @Override
    public boolean distribute(int most, Writer writer) throws Http2Exception {
        return turns.distribute(most, (stream, octets) -> {
            if (octets > 0) note(stream);
            writer.write(stream, octets);
        });
    }

    private void note(Http2Stream stream) {
        Stream known = stream.getProperty(key);
        if (known != null) known.moved = true;
    }

    /// The outflow of an open stream. To be asked for once.
    Stream stream(int id) {
        Http2Stream open = Objects.requireNonNull(connection.stream(id));
        var stream = new Stream(open, connection);
        open.setProperty(key, stream);
        return stream;
    }

    /// The outflow of one stream.
    static final class Stream {

        private final Http2Stream stream;
        private final Http2Stream whole;
        private final Http2RemoteFlowController windows;
        private boolean moved;
        private long movedAt = System.nanoTime();

        private Stream(Http2Stream stream, Http2Connection connection) {
            this.stream = stream;
            this.whole = connection.connectionStream();
            this.windows = connection.remote().flowController();
        }

        /// Whether data waits that was written.
        boolean isWaiting() {
            return windows.hasFlowControlled(stream);
        }

        /// How long the client has kept its windows shut while data waits. To be called at every tick.
        ///
        /// @param now in the terms of [System#nanoTime()]
        /// @return in nanoseconds; 0 where nothing waits, or only for the socket or the turns of others
        long heldBackFor(long now) {
            if (moved || !isHeldBack()) movedAt = now;
            moved = false;
            return now - movedAt;
        }

        private boolean isHeldBack() {
            return isWaiting() && (windows.windowSize(stream) <= 0 || windows.windowSize(whole) <= 0);
        }
    }
}
