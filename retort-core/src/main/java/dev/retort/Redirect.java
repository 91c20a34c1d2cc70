// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// An answer that sends the client to another place. Immutable.
///
/// ```java
/// @Post("/login")
/// Redirect login(Credentials credentials) { return Redirect.to(HomeLinks.home()).cookie(session(credentials)); }
/// ```
///
/// A typed endpoint is documented with 303; another status in `@Status` changes that, and is also what
/// [#to] then means there.
///
/// @param status   301, 302, 303, 307 or 308 (RFC 9110, 15.4)
/// @param location never to be taken from the request unchecked: it would send people anywhere
/// @param cookies  what the client is to keep
public record Redirect(int status, Location location, List<SetCookie> cookies) {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    public Redirect {
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("a redirect has status 301, 302, 303, 307 or 308, not " + status);
        }
        Objects.requireNonNull(location);
        cookies = List.copyOf(cookies);
    }

    /// 303: what was asked for is to be seen there, with GET, whatever the method was.
    ///
    /// @param location a path or an absolute address
    public static Redirect to(String location) {
        return of(303, location);
    }

    /// The same for an endpoint of the application.
    public static Redirect to(Link link) {
        return of(303, link);
    }

    /// 307: the same request, method and body included, is to be sent there this time.
    ///
    /// @param location as above
    public static Redirect temporary(String location) {
        return of(307, location);
    }

    /// The same for an endpoint of the application.
    public static Redirect temporary(Link link) {
        return of(307, link);
    }

    /// 308: the same request, method and body included, is to be sent there from now on. Clients remember it.
    ///
    /// @param location as above
    public static Redirect permanent(String location) {
        return of(308, location);
    }

    /// The same for an endpoint of the application.
    public static Redirect permanent(Link link) {
        return of(308, link);
    }

    /// Any status of a redirect. 301 and 302 are for old clients: some repeat a POST as a GET, and others do
    /// not.
    ///
    /// @param location as above
    public static Redirect of(int status, String location) {
        return new Redirect(status, new Location.Of(location), List.of());
    }

    /// The same for an endpoint of the application.
    public static Redirect of(int status, Link link) {
        return new Redirect(status, new Location.At(link), List.of());
    }

    /// The same redirect with one more cookie.
    public Redirect cookie(SetCookie cookie) {
        var more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Redirect(status, location, more);
    }
}
