// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

/// Any bytes are a form: names and values in turn.
public final class FormTarget {

    private FormTarget() {}

    public static void fuzzerTestOneInput(byte[] body) {
        if (UrlEncoded.parse(body).size() % 2 != 0) throw new AssertionError("a name without a value");
    }
}
