// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.additionalresponses;

import java.util.Base64;

/// The smallest picture: one transparent dot.
final class Dot {

    private Dot() {}

    /// Its bytes as PNG.
    static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    }
}
