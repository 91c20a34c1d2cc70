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

/// Believes what the proxies in front of an application say of the client: its address, whether it speaks
/// `http` or `https`, which host it asked for, and below which path it sees the application.
///
/// ```java
/// app.install(TrustedProxies.of("10.0.0.0/8"));
/// ```
///
/// Anybody can send such header fields, so they count only on connections of trusted proxies; and of
/// several addresses the last one that is not a trusted proxy's is the client's. From there on
/// [Request#remote()][dev.retort.Request#remote()], [Request#scheme()][dev.retort.Request#scheme()],
/// [Request#host()][dev.retort.Request#host()] and [Request#prefix()][dev.retort.Request#prefix()] are what
/// the proxies say, in the whole application, whichever scope the plugin is installed in. Immutable: each
/// method returns a new one.
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
    /// @param proxies the addresses of the proxies, or ranges of them, such as `10.0.0.0/8` or `::1`;
    ///     `unix` for whoever connects by a Unix domain socket
    /// @throws IllegalArgumentException when one of them is no address and no range
    public static TrustedProxies of(String... proxies) {
        return new TrustedProxies(
                List.of(proxies).stream().map(AddressRange::parse).toList(), false, false, false);
    }

    /// Reads `Forwarded` (RFC 7239) in place of `X-Forwarded-For` and `X-Forwarded-Proto`, and the host
    /// with it. Only one kind is ever read: a proxy hands on a field that it does not know, with whatever
    /// the client wrote there.
    public TrustedProxies standard() {
        return new TrustedProxies(proxies, true, host, prefix);
    }

    /// Reads `X-Forwarded-Host` as well. Only for proxies that always set it: otherwise clients could.
    public TrustedProxies host() {
        return new TrustedProxies(proxies, standard, true, prefix);
    }

    /// Reads `X-Forwarded-Prefix` as well: the path that the proxy takes away, such as `/api/v1`. Only for
    /// proxies that always set it: otherwise clients could.
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
