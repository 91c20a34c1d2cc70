// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/// Whether the client of a connection still takes what was written to it. One that takes a little at a time
/// is slow, however long that lasts; one that takes nothing is gone. Used on the event loop only.
final class SendProgress {

    private final Channel channel;
    private long taken;
    private long takenAt = System.nanoTime();

    SendProgress(Channel channel) {
        this.channel = channel;
    }

    /// Whether the client has not taken all of what is written.
    boolean isSending() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer != null && !buffer.isEmpty();
    }

    /// How long the client has taken nothing of what waits. To be called at every tick.
    ///
    /// @param written how many octets were written so far
    /// @param now     in the terms of [System#nanoTime()]
    /// @return in nanoseconds; 0 where nothing waits
    long stalledFor(long written, long now) {
        long waiting = waiting();
        long before = taken;
        taken = written - waiting;
        // What waits is counted with the cost of holding it. So more data never makes this greater, only a client that
        // takes some.
        if (waiting == 0 || taken > before) takenAt = now;
        return now - takenAt;
    }

    /// How many octets wait, with the cost of holding them.
    long waiting() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    }
}
