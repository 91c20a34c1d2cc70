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
/// The document shows a typed endpoint that returns one with status 303. `@Status` on the method changes
/// that, and gives the same status to what [#to] makes there.
///
/// Never take the location from the request unchecked: anybody could then send people anywhere with your
/// links.
///
/// @param status   301, 302, 303, 307 or 308 (RFC 9110, 15.4); any other is an [IllegalArgumentException]
/// @param location where the client is to go
/// @param headers  more header fields, names and values in turn
public record Redirect(int status, Location location, List<String> headers) {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    public Redirect {
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("a redirect has status 301, 302, 303, 307 or 308, not " + status);
        }
        Objects.requireNonNull(location);
        headers = List.copyOf(headers);
    }

    /// Status 303: the client goes on with a GET of another address, whatever the method of its request
    /// was. The usual answer to a form.
    ///
    /// @param location a path or an absolute address
    public static Redirect to(String location) {
        return of(303, location);
    }

    /// Status 303: the client goes on with a GET of an endpoint of this application, whatever the method of
    /// its request was.
    ///
    /// @param link as the class that [Links] writes makes it
    public static Redirect to(Link link) {
        return of(303, link);
    }

    /// Status 307: the client sends this request, method and body included, to another address this time.
    ///
    /// @param location a path or an absolute address
    public static Redirect temporary(String location) {
        return of(307, location);
    }

    /// Status 307: the client sends this request, method and body included, to an endpoint of this
    /// application this time.
    ///
    /// @param link as the class that [Links] writes makes it
    public static Redirect temporary(Link link) {
        return of(307, link);
    }

    /// Status 308: the client sends this request, method and body included, to another address from now on.
    /// Clients remember that for a long time.
    ///
    /// @param location a path or an absolute address
    public static Redirect permanent(String location) {
        return of(308, location);
    }

    /// Status 308: the client sends this request, method and body included, to an endpoint of this
    /// application from now on. Clients remember that for a long time.
    ///
    /// @param link as the class that [Links] writes makes it
    public static Redirect permanent(Link link) {
        return of(308, link);
    }

    /// A redirect to another address, with a status of your choice. Prefer the methods above: after 301 and
    /// 302, some clients repeat a POST as a GET, and others do not.
    ///
    /// @param location a path or an absolute address
    /// @throws IllegalArgumentException for a status other than 301, 302, 303, 307 and 308
    public static Redirect of(int status, String location) {
        return new Redirect(status, new Location.Of(location), List.of());
    }

    /// A redirect to an endpoint of this application, with a status of your choice; see [#of(int, String)].
    ///
    /// @param link as the class that [Links] writes makes it
    /// @throws IllegalArgumentException for a status other than 301, 302, 303, 307 and 308
    public static Redirect of(int status, Link link) {
        return new Redirect(status, new Location.At(link), List.of());
    }

    /// Adds a header field, such as `Cache-Control`.
    ///
    /// @throws IllegalArgumentException as for [Response#header]
    public Redirect header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(HeaderRules.requireName(name));
        more.add(HeaderRules.requireValue(name, value));
        return new Redirect(status, location, more);
    }

    /// Gives the client one more cookie on its way (`Set-Cookie`).
    public Redirect cookie(SetCookie cookie) {
        return header("Set-Cookie", cookie.field());
    }
}
