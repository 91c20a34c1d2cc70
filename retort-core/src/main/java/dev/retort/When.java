// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static java.util.stream.Collectors.joining;

import dev.retort.http.HostPattern;
import dev.retort.http.RequestHead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The condition under which the routes of a scope are there, for [Scope#mount(When, Plugin)]. Must be safe
/// to be called by many threads at once, quick, and never block: other connections have to wait meanwhile.
@FunctionalInterface
public interface When {

    /// Whether the routes are there for a request.
    boolean holds(RequestHead head);

    /// The header field on which the condition depends, which caches have to be told (`Vary`); empty where
    /// it depends on the host or on nothing of the request.
    default Optional<String> field() {
        return Optional.empty();
    }

    /// What the document says of the condition, to follow the word “requests”, such as ``with
    /// `Accept-Version: 2` ``. Empty where it says nothing.
    default String description() {
        return "";
    }

    /// The request is for one of these hosts, on any port.
    ///
    /// @param hosts such as `api.example.com`, or `*.example.com` for all hosts below that; in capitals or
    ///     small letters
    /// @throws IllegalArgumentException when one is no such host, but has a scheme, a port or another `*`
    static When host(String... hosts) {
        return new OfHost(List.of(hosts).stream().map(HostPattern::new).toList());
    }

    /// The request has a header field with exactly this value, such as `Accept-Version` with `2`.
    static When header(String name, String value) {
        return new OfHeader(name, value);
    }

    /// The client names this media type in `Accept`, such as `application/vnd.shop.v2+json`. Wildcards such
    /// as `*/*` do not count.
    static When accepts(String mediaType) {
        return new OfAccept(mediaType.toLowerCase(Locale.ROOT));
    }

    /// A condition on the host.
    record OfHost(List<HostPattern> hosts) implements When {

        @Override
        public boolean holds(RequestHead head) {
            String host = head.headers().first("Host").orElse("");
            return hosts.stream().anyMatch(each -> each.matches(host));
        }

        @Override
        public String description() {
            return hosts.stream().map(each -> "`" + each.text() + "`").collect(joining(" or ", "to ", ""));
        }
    }

    /// A condition on a header field.
    record OfHeader(String name, String value) implements When {

        @Override
        public boolean holds(RequestHead head) {
            return head.headers().all(name).contains(value);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }

        @Override
        public String description() {
            return "with `%s: %s`".formatted(name, value);
        }
    }

    /// A condition on what the client takes.
    record OfAccept(String mediaType) implements When {

        @Override
        public boolean holds(RequestHead head) {
            for (String field : head.headers().all("Accept")) {
                for (String element : field.toLowerCase(Locale.ROOT).split(",", -1)) {
                    if (element.split(";", 2)[0].strip().equals(mediaType)) return true;
                }
            }
            return false;
        }

        @Override
        public Optional<String> field() {
            return Optional.of("Accept");
        }

        @Override
        public String description() {
            return "that accept `" + mediaType + "`";
        }
    }
}
