// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// A row of the table of bad requests: what is sent, and what must come back.
///
/// @param title  what is bad about it
/// @param octets the whole request
/// @param status the status of the answer
/// @param detail the `detail` of the answer; empty where the faults say it all
/// @param faults every fault, as `in pointer code`, or `in pointer code: detail` where the text matters
/// @param allow  the `Allow` field; empty for none
record BadRequest(String title, byte[] octets, int status, String detail, List<String> faults, String allow) {

    /// A request that has no answer in the table yet.
    record Sent(String title, byte[] octets) {

        /// Refused with every fault listed: 422.
        BadRequest hasFaults(String... faults) {
            return hasFaults(422, faults);
        }

        BadRequest hasFaults(int status, String... faults) {
            return new BadRequest(title, octets, status, "", List.of(faults), "");
        }

        /// Refused as a whole, for one reason.
        BadRequest is(int status, String detail) {
            return new BadRequest(title, octets, status, detail, List.of(), "");
        }

        /// Refused with status 400: no JSON.
        BadRequest isNoJson(String pointer, String detail) {
            return hasFaults(400, "body " + pointer + " syntax: " + detail);
        }

        /// Refused for its method: 405.
        BadRequest isAllowedOnly(String methods) {
            return new BadRequest(title, octets, 405, "", List.of(), methods);
        }
    }

    /// Octets as they are; characters stand for those of ISO 8859-1.
    static Sent raw(String title, String octets) {
        return new Sent(title, octets.getBytes(ISO_8859_1));
    }

    static Sent get(String title, String target) {
        return head(title, "GET " + target + " HTTP/1.1");
    }

    /// A request line (and further fields after it) that gets a `Host` and an end.
    static Sent head(String title, String requestLine) {
        return raw(title, requestLine + "\r\nHost: localhost\r\n\r\n");
    }

    /// A GET request for something that is there, with one more field.
    static Sent field(String title, String field) {
        return head(title, "GET /books HTTP/1.1\r\n" + field);
    }

    static Sent post(String title, String json) {
        return json(title, "POST /books", json.getBytes(UTF_8));
    }

    static Sent json(String title, String methodAndTarget, String json) {
        return json(title, methodAndTarget, json.getBytes(UTF_8));
    }

    static Sent json(String title, String methodAndTarget, byte[] body) {
        return body(title, methodAndTarget, "Content-Type: application/json", body);
    }

    /// A request with a body of any type.
    ///
    /// @param fields beside `Host` and `Content-Length`
    static Sent body(String title, String methodAndTarget, String fields, byte[] body) {
        String gap = fields.isEmpty() ? "" : "\r\n";
        String head = methodAndTarget + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + gap + fields
                + "\r\n\r\n";
        var octets = new ByteArrayOutputStream();
        octets.writeBytes(head.getBytes(ISO_8859_1));
        octets.writeBytes(body);
        return new Sent(title, octets.toByteArray());
    }

    @Override
    public String toString() {
        return title;
    }
}
