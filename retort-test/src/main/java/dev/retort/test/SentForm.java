// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// A form as browsers send it (WHATWG HTML, 4.10.21): URL-encoded, or in parts when there are files in it.
final class SentForm {

    private record Part(String name, Optional<File> file, byte[] content) {}

    private record File(String name, String contentType) {}

    private final String boundary = "form-" + UUID.randomUUID();
    private final List<Part> parts = new ArrayList<>();

    void add(String name, String value) {
        parts.add(new Part(name, Optional.empty(), utf8(value)));
    }

    void add(String name, String filename, String contentType, byte[] content) {
        parts.add(new Part(name, Optional.of(new File(filename, contentType)), content.clone()));
    }

    private boolean hasFiles() {
        return parts.stream().anyMatch(part -> part.file().isPresent());
    }

    String contentType() {
        return hasFiles() ? "multipart/form-data; boundary=" + boundary : "application/x-www-form-urlencoded";
    }

    byte[] body() {
        return hasFiles() ? inParts() : urlEncoded().getBytes(StandardCharsets.US_ASCII);
    }

    private String urlEncoded() {
        return parts.stream()
                .map(part -> encoded(part.name()) + "=" + encoded(text(part.content())))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private byte[] inParts() {
        var out = new ByteArrayOutputStream();
        for (Part part : parts) {
            String more = part.file()
                    .map(file ->
                            "; filename=\"%s\"\r\nContent-Type: %s".formatted(escaped(file.name()), file.contentType()))
                    .orElse("");
            out.writeBytes(utf8("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(boundary, escaped(part.name()), more)));
            out.writeBytes(part.content());
            out.writeBytes(utf8("\r\n"));
        }
        out.writeBytes(utf8("--" + boundary + "--\r\n"));
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
