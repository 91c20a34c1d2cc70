// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.requestfiles;

import dev.retort.Json;
import dev.retort.Upload;
import org.jspecify.annotations.Nullable;

/// The name of a file as its sender calls it.
@Json
record Filename(@Nullable String filename) {

    static Filename of(Upload file) {
        return new Filename(file.filename().orElse(null));
    }
}
