// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Scope;
import dev.retort.http.HostPattern;
import java.util.List;

/// Refuses requests for hosts that are not the application's own, with 400. Clients can write any host into
/// a request; without this, an application that puts [dev.retort.Request#host()] into links can be made to
/// link elsewhere.
public final class TrustedHosts implements Plugin {

    private final List<HostPattern> hosts;

    private TrustedHosts(List<HostPattern> hosts) {
        this.hosts = hosts;
    }

    /// Answers requests for these hosts only, on any port.
    ///
    /// @param hosts such as `example.com`, or `*.example.com` for all hosts below that; in capitals or
    ///     small letters
    /// @throws IllegalArgumentException when one is no such host, but has a scheme, a port or another `*`
    public static TrustedHosts of(String... hosts) {
        return new TrustedHosts(List.of(hosts).stream().map(HostPattern::new).toList());
    }

    @Override
    public void install(Scope scope) {
        scope.around((request, next) -> {
            if (hosts.stream().noneMatch(each -> each.matches(request.host())))
                throw Problem.badRequest("Invalid host header");
            return next.proceed();
        });
    }
}
