// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.http.AddressRange;
import dev.retort.http.RequestHead;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a proxy says of a request that came to it. What makes no sense is as if it were not said.
///
/// @param peer   who sent it
/// @param scheme `http` or `https`
/// @param host   which host was asked
record ForwardedHop(Optional<InetAddress> peer, Optional<String> scheme, Optional<String> host) {

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    private static final Pattern NODE = Pattern.compile("\\[(?<v6>[0-9A-Fa-f:.]+)](:[^:]+)?|(?<v4>[0-9.]+)(:[^:]+)?");

    /// @param node   an address, perhaps with a port: `192.0.2.43:47011`, `[2001:db8:cafe::17]:4711` (RFC 7239, 6);
    ///               without a port, the brackets may be missing
    static ForwardedHop of(String node, String scheme, String host) {
        return new ForwardedHop(
                address(node.strip()),
                Optional.of(scheme.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> each.equals("http") || each.equals("https")),
                Optional.of(host.strip()).filter(HOST.asMatchPredicate()));
    }

    /// A head as it came to the proxy, which has handed it on like this.
    RequestHead before(RequestHead handedOn) {
        RequestHead came = handedOn.from(
                scheme.orElse(handedOn.scheme()),
                peer.map(InetAddress::getHostAddress).orElse(handedOn.remote()));
        return host.map(asked -> came.headers(came.headers().with("Host", asked)))
                .orElse(came);
    }

    private static Optional<InetAddress> address(String node) {
        var parts = NODE.matcher(node);
        if (!parts.matches()) return AddressRange.address(node);
        String v6 = parts.group("v6");
        return AddressRange.address(v6 == null ? parts.group("v4") : v6);
    }
}
