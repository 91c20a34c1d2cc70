// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

/// A request that the server does not let in, with the status and the sentence for its client. In HTTP/1.1
/// the connection is closed after it; in HTTP/2 the stream alone ends.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String detail;

    /// @param detail what is wrong; quotes nothing that the client sent
    Refusal(int status, String detail) {
        // Without a stack trace: a client decides how many of these are made.
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
    }

    static Refusal malformed(String detail) {
        return new Refusal(400, detail);
    }

    static Refusal tooLarge() {
        return new Refusal(413, "the request body is too large");
    }

    static Refusal tooSlow() {
        return new Refusal(408, "the request body took too long to arrive");
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
