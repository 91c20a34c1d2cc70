// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.JsonObject;
import dev.retort.openapi.DocumentText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A document in a file that people read and compare.
final class OpenApiFile {

    private OpenApiFile() {}

    /// Writes the document: as YAML where the name ends with `.yaml` or `.yml`, otherwise as indented JSON.
    ///
    /// @param file `-` for the standard output
    static void write(JsonObject document, String file) {
        boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
        String text = yaml ? DocumentText.yaml(document) : DocumentText.json(document);
        if (file.equals("-")) {
            // In UTF-8, whatever people read otherwise.
            System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            return;
        }
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException("the document cannot be written to " + file, failure);
        }
    }
}
