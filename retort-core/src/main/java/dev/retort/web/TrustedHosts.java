// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Scope;
import dev.retort.http.HostPattern;
import java.util.List;

/// Refuses requests for hosts that the application does not know, with 400, so that nobody can make it write links to
/// elsewhere.
public final class TrustedHosts implements Plugin {

    private final List<HostPattern> hosts;

    private TrustedHosts(List<HostPattern> hosts) {
        this.hosts = hosts;
    }

    /// Answers for these hosts alone, on any port.
    ///
    /// @param hosts such as `example.com`; `*.example.com` for all below
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
