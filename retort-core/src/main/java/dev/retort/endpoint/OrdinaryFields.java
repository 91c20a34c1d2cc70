// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.Locale;
import java.util.Set;

/// The header fields that clients, browsers and proxies add by themselves: about the connection, the body, what is
/// accepted, caches, conditions, credentials, where the request came from, on what it is shown, and how it is traced
/// (RFC 9110 to 9112, the registry of IANA, Fetch, HTML). They are no part of an endpoint's contract unless that names
/// them.
final class OrdinaryFields {

    private static final Set<String> NAMES = Set.of(
            "alt-used",
            "authorization",
            "b3",
            "baggage",
            "cache-control",
            "client-cert",
            "client-cert-chain",
            "connection",
            "cookie",
            "date",
            "device-memory",
            "dnt",
            "downlink",
            "dpr",
            "early-data",
            "ect",
            "expect",
            "forwarded",
            "from",
            "host",
            "http2-settings",
            "keep-alive",
            "last-event-id",
            "max-forwards",
            "origin",
            "ping-from",
            "ping-to",
            "pragma",
            "priority",
            "proxy-authorization",
            "proxy-connection",
            "purpose",
            "range",
            "referer",
            "rtt",
            "save-data",
            "sentry-trace",
            "service-worker",
            "service-worker-navigation-preload",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "true-client-ip",
            "uber-trace-id",
            "upgrade",
            "upgrade-insecure-requests",
            "user-agent",
            "via",
            "viewport-width",
            "x-amz-cf-id",
            "x-amzn-trace-id",
            "x-client-ip",
            "x-cloud-trace-context",
            "x-correlation-id",
            "x-real-ip",
            "x-request-id",
            "x-requested-with");

    private static final Set<String> FAMILIES = Set.of(
            "accept",
            "content-",
            "if-",
            "sec-",
            "access-control-request-",
            "x-forwarded-",
            "x-b3-",
            "x-datadog-",
            "x-envoy-",
            "cf-",
            "cdn-");

    private OrdinaryFields() {}

    /// Whether a field of this name says nothing to an endpoint.
    static boolean contain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || FAMILIES.stream().anyMatch(lower::startsWith);
    }
}
