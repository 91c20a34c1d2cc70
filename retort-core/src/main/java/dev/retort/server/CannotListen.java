// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Says why an application cannot listen somewhere, and how to mend it.
final class CannotListen extends Exception {

    private static final long serialVersionUID = 1;

    /// Each is one thing to mend.
    private final List<String> reasons;

    CannotListen(String text, Throwable cause) {
        super(text, cause);
        reasons = List.of(text);
    }

    /// For several things that have to be mended.
    CannotListen(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    static CannotListen at(Path path, String reason) {
        return new CannotListen("cannot listen at " + path + ": " + reason, new IOException(reason));
    }

    List<String> reasons() {
        return reasons;
    }

    /// The innermost cause of a failure, which tells most, in one line.
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.toString();
    }
}
