// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.Locale;
import java.util.Set;

/// The header fields that clients, browsers and proxies add by themselves: about the connection, the body, what is
/// accepted, caches, conditions, credentials, where the request came from, and how it is traced (RFC 9110 to 9112,
/// the registry of IANA, Fetch). They are no part of an endpoint's contract unless that names them.
final class OrdinaryFields {

    private static final Set<String> NAMES = Set.of(
            "alt-used",
            "authorization",
            "baggage",
            "cache-control",
            "connection",
            "cookie",
            "date",
            "dnt",
            "expect",
            "forwarded",
            "from",
            "host",
            "keep-alive",
            "max-forwards",
            "origin",
            "pragma",
            "priority",
            "proxy-authorization",
            "proxy-connection",
            "purpose",
            "range",
            "referer",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "upgrade-insecure-requests",
            "user-agent",
            "via",
            "x-amzn-trace-id",
            "x-client-ip",
            "x-correlation-id",
            "x-real-ip",
            "x-request-id",
            "x-requested-with");

    private static final Set<String> FAMILIES =
            Set.of("accept", "content-", "if-", "sec-", "x-forwarded-", "x-b3-", "cf-", "cdn-");

    private OrdinaryFields() {}

    /// Whether a field of this name says nothing to an endpoint.
    static boolean contain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || FAMILIES.stream().anyMatch(lower::startsWith);
    }
}
