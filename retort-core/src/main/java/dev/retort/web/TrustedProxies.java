// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Headers;
import dev.retort.Plugin;
import dev.retort.Scope;
import dev.retort.http.AddressRange;
import dev.retort.http.FieldList;
import dev.retort.http.RequestHead;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Believes the proxies in front of an application what they say of the client: its address, how it speaks, which
/// host it asked, and below which path it sees the application.
///
/// ```java
/// app.install(TrustedProxies.of("10.0.0.0/8"));
/// ```
///
/// Whoever else sends such header fields is not believed, and neither is what a trusted proxy hands on from somebody
/// else: of several addresses the last one that is no trusted proxy's is that of the client. Afterwards
/// [Request#remote()][dev.retort.Request#remote()], [Request#scheme()][dev.retort.Request#scheme()],
/// [Request#host()][dev.retort.Request#host()] and [Request#prefix()][dev.retort.Request#prefix()] say what the proxies
/// said, for everybody, as this is a matter of the application as a whole. Immutable.
public final class TrustedProxies implements Plugin {

    private static final Pattern PREFIX = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]{1,255}){1,32}");

    private final List<AddressRange> proxies;
    private final boolean standard;
    private final boolean host;
    private final boolean prefix;

    private TrustedProxies(List<AddressRange> proxies, boolean standard, boolean host, boolean prefix) {
        this.proxies = proxies;
        this.standard = standard;
        this.host = host;
        this.prefix = prefix;
    }

    /// Reads `X-Forwarded-For` and `X-Forwarded-Proto`, which nearly every proxy sends.
    ///
    /// @param proxies addresses and ranges of them, such as `10.0.0.0/8`, `::1`; `unix` for who connects by a Unix
    ///     domain socket
    /// @throws IllegalArgumentException when one of them is none
    public static TrustedProxies of(String... proxies) {
        return new TrustedProxies(
                List.of(proxies).stream().map(AddressRange::parse).toList(), false, false, false);
    }

    /// Reads `Forwarded` (RFC 7239) in their place, which tells the host as well. Never both: a field that a proxy does
    /// not know it hands on, and with it whatever the client wrote there.
    public TrustedProxies standard() {
        return new TrustedProxies(proxies, true, host, prefix);
    }

    /// Reads `X-Forwarded-Host`, too. For proxies that always send it, or else clients do.
    public TrustedProxies host() {
        return new TrustedProxies(proxies, standard, true, prefix);
    }

    /// Reads `X-Forwarded-Prefix`, too: the path that the proxy takes away, such as `/api/v1`. For proxies that always
    /// send it, or else clients do.
    public TrustedProxies prefix() {
        return new TrustedProxies(proxies, standard, host, true);
    }

    @Override
    public void install(Scope scope) {
        scope.preRouting(this::seen);
    }

    private RequestHead seen(RequestHead head) {
        if (proxies.stream().noneMatch(range -> range.containsPeer(head.remote()))) return head;
        List<ForwardedHop> hops =
                standard ? ForwardedField.hops(head.headers().all("Forwarded")) : usual(head.headers());
        RequestHead seen = head;
        for (ForwardedHop hop : hops.reversed()) {
            seen = hop.before(seen);
            if (!isTrusted(hop.peer())) break;
        }
        Optional<String> below = prefix ? head.headers().first("X-Forwarded-Prefix") : Optional.empty();
        return below.map(path -> path.replaceFirst("/$", ""))
                .filter(PREFIX.asMatchPredicate())
                .map(seen::below)
                .orElse(seen);
    }

    private boolean isTrusted(Optional<InetAddress> address) {
        return address.filter(each -> proxies.stream().anyMatch(range -> range.contains(each)))
                .isPresent();
    }

    /// What the usual fields say, the nearest proxy last. Where a field says more or less often something than there
    /// are addresses, its last value is the nearest proxy's, and nobody knows whose the others are.
    private List<ForwardedHop> usual(Headers headers) {
        List<String> nodes = FieldList.elements(headers.all("X-Forwarded-For"));
        if (nodes.isEmpty()) nodes = List.of("");
        List<String> schemes = FieldList.elements(headers.all("X-Forwarded-Proto"));
        List<String> hosts = host ? FieldList.elements(headers.all("X-Forwarded-Host")) : List.of();
        var hops = new ArrayList<ForwardedHop>();
        for (int i = 0; i < nodes.size(); i++) {
            hops.add(ForwardedHop.of(nodes.get(i), said(schemes, i, nodes.size()), said(hosts, i, nodes.size())));
        }
        return hops;
    }

    private static String said(List<String> values, int index, int count) {
        if (values.size() == count) return values.get(index);
        return values.isEmpty() || index < count - 1 ? "" : values.getLast();
    }
}
