// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.io.IOException;

/// A body that will never be complete, thrown by reading it: malformed, too large, too slow, or given up by its client.
public final class BodyException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String detail;

    /// @param status of the answer, if there is still somebody to answer: 4xx, or 503
    /// @param detail what is wrong, for the client to read; quotes nothing that the client sent
    public BodyException(int status, String detail) {
        super(detail);
        this.status = status;
        this.detail = detail;
    }

    /// The status of the answer.
    public int status() {
        return status;
    }

    /// What is wrong.
    public String detail() {
        return detail;
    }
}
