// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Scope;
import java.util.List;
import java.util.Locale;

/// Refuses requests for hosts that the application does not know, with 400, so that nobody can make it write links to
/// elsewhere.
public final class TrustedHosts implements Plugin {

    private final List<String> hosts;

    private TrustedHosts(List<String> hosts) {
        this.hosts = hosts;
    }

    /// Answers for these hosts alone, on any port.
    ///
    /// @param hosts such as `example.com`; `*.example.com` for all below
    public static TrustedHosts of(String... hosts) {
        return new TrustedHosts(List.of(hosts).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList());
    }

    @Override
    public void install(Scope scope) {
        scope.around((request, next) -> {
            String host = withoutPort(request.header("Host").orElse("").toLowerCase(Locale.ROOT));
            if (hosts.stream().noneMatch(each -> matches(each, host))) throw Problem.badRequest("Invalid host header");
            return next.proceed();
        });
    }

    private static boolean matches(String pattern, String host) {
        return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : pattern.equals(host);
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]*$", "");
    }
}
