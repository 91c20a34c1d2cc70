// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.RequestHead;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.List;
import java.util.Map;

/// The rules of [RequestRules] for HTTP/2. Its codec knows where a request ends, but not what it may ask
/// for (RFC 9113, 8.3.1); and a request that is passed on to a server of HTTP/1.1 must be as harmless as
/// one of HTTP/1.1.
final class Http2RequestRules {

    private Http2RequestRules() {}

    /// @throws Refusal when a head breaks a rule
    static void head(RequestHead head, Http2Headers fields, int targetLength) {
        RequestRules.target(head.method(), head.target(), targetLength, head.scheme());
        if (RequestRules.authority(head.target()) != null) throw Refusal.malformed("the path must begin with a slash");
        host(fields);
        if (hasBlankEnd(fields)) throw Refusal.malformed("the value of a field must not end with a blank");
        for (CharSequence expectation : fields.getAll("expect"))
            if (!expectation.isEmpty()) RequestRules.expectation(expectation.toString());
    }

    /// Whether a value ends with a blank, which none may (RFC 9113, 8.2.1). The codec looks at their first
    /// octets alone.
    static boolean hasBlankEnd(Http2Headers fields) {
        for (Map.Entry<CharSequence, CharSequence> field : fields) {
            CharSequence value = field.getValue();
            char last = value.isEmpty() ? 0 : value.charAt(value.length() - 1);
            if (last == ' ' || last == '\t') return true;
        }
        return false;
    }

    private static void host(Http2Headers fields) {
        CharSequence authority = fields.authority();
        List<CharSequence> hosts = fields.getAll("host");
        if (hosts.size() > 1) throw Refusal.malformed("the Host field must be given once");
        if (authority != null) RequestRules.host(authority.toString(), "the authority");
        else if (hosts.isEmpty()) throw Refusal.malformed("the authority is missing");
        for (CharSequence host : hosts) {
            RequestRules.host(host.toString(), "the Host field");
            if (authority != null && !host.toString().equalsIgnoreCase(authority.toString()))
                throw Refusal.malformed("the Host field must say what the authority says");
        }
    }
}
