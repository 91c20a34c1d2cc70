// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts all connections, and those of each address, and closes what comes beyond the limits.
///
/// A client whose connection is accepted and closed knows at once, and can go elsewhere. One that is not
/// accepted waits in the queue of the operating system and knows nothing, and clients that would be let in
/// wait behind it. Safe for use by many threads.
final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// How many groups of an address of IPv6 are a network, whose other half its owner chooses freely.
    private static final int NETWORK_GROUPS = 4;

    private final Limits limits;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /// The log says already that there are too many.
    private final AtomicBoolean full = new AtomicBoolean();

    Admission(Limits limits) {
        this.limits = limits;
    }

    /// Lets a connection in, until it is closed, or closes it.
    ///
    /// @return whether it is in
    boolean admit(Channel channel) {
        int before = all.getAndIncrement();
        channel.closeFuture().addListener(_ -> all.decrementAndGet());
        if (before >= limits.connections()) {
            if (full.compareAndSet(false, true))
                LOG.warn("{} connections are open, and no more are taken", limits.connections());
            channel.close();
            return false;
        }
        // Not said again whenever one goes and another comes, but once a tenth of them has gone.
        if (before < limits.connections() * 9L / 10) full.set(false);
        return true;
    }

    /// Counts a connection that was let in among those of an address, or closes it.
    ///
    /// @return whether it stays in
    boolean admit(Channel channel, Origin origin) {
        if (origin.isLocal()) return true;
        String network = network(origin.remote());
        int count = byAddress.merge(network, 1, Integer::sum);
        channel.closeFuture().addListener(_ -> byAddress.computeIfPresent(network, (_, n) -> n > 1 ? n - 1 : null));
        if (count <= limits.connectionsPerAddress()) return true;
        LOG.debug("{} has too many connections", network);
        channel.close();
        return false;
    }

    private static String network(String address) {
        String[] groups = address.split(":", NETWORK_GROUPS + 1);
        return groups.length <= NETWORK_GROUPS ? address : address.substring(0, address.length() - groups[4].length());
    }
}
