// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// A file that has arrived as a whole.
final class StoredUpload implements Upload {

    private final PartHead head;
    private volatile Content content;

    StoredUpload(PartHead head, Content content) {
        this.head = head;
        this.content = content;
    }

    @Override
    public String name() {
        return head.name();
    }

    @Override
    public Optional<String> filename() {
        return head.filename().filter(name -> !name.isEmpty());
    }

    @Override
    public String contentType() {
        return head.contentType().isEmpty() ? "application/octet-stream" : head.contentType();
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream stream() throws IOException {
        return content.stream();
    }

    @Override
    public void moveTo(Path target) throws IOException {
        content = content.moveTo(target);
    }

    @Override
    public String toString() {
        return "Upload[name=%s, filename=%s, contentType=%s, size=%s]"
                .formatted(name(), filename().orElse(""), contentType(), size());
    }
}
