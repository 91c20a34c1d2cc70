// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/// What was logged while something was done.
record Log(String text) {

    static Log during(Runnable action) {
        PrintStream before = System.err;
        var bytes = new ByteArrayOutputStream();
        try (var captured = new PrintStream(bytes, true, UTF_8)) {
            System.setErr(captured);
            action.run();
        } finally {
            System.setErr(before);
        }
        return new Log(bytes.toString(UTF_8));
    }
}
