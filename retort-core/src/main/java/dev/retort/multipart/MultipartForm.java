// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.Problem;
import dev.retort.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A form in `multipart/form-data` that was read to its end. Its files are removed when it is closed. For one thread.
public final class MultipartForm implements AutoCloseable {

    private final List<Field> fields = new ArrayList<>();
    private final PartStore store = new PartStore();

    private MultipartForm() {}

    /// One part.
    ///
    /// @param bytes what it holds when it is no file
    /// @param file  the file that it is
    public record Field(PartHead head, byte[] bytes, Optional<Upload> file) {

        /// The text of a part that is no file, in which U+FFFD stands for what is no UTF-8.
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /// The bytes, whichever it is.
        public byte[] content() {
            return file.map(Upload::bytes).orElse(bytes);
        }
    }

    /// Reads a form.
    ///
    /// @param contentType the type of the body, which names the boundary
    /// @throws Problem              with status 400 when the body is malformed, 413 beyond a limit
    /// @throws UncheckedIOException when the body breaks off, or a file of it is longer than it may be
    public static MultipartForm read(InputStream body, String contentType, FormLimits limits) {
        var form = new MultipartForm();
        try {
            form.read(new MultipartReader(body, MultipartReader.boundary(contentType), limits.parts()), limits);
            return form;
        } catch (IOException broken) {
            form.close();
            throw new UncheckedIOException(broken);
        } catch (RuntimeException | Error refused) {
            form.close();
            throw refused;
        }
    }

    private void read(MultipartReader reader, FormLimits limits) throws IOException {
        long left = limits.fields();
        for (Optional<PartHead> next = reader.next(); next.isPresent(); next = reader.next()) {
            PartHead head = next.get();
            if (head.isFile()) {
                Long limit = limits.files().get(head.name());
                addFile(head, limit == null ? reader.content() : limited(reader.content(), limit));
                continue;
            }
            if (!head.isUtf8()) throw PartHead.malformed("a field of the form is not in UTF-8");
            byte[] bytes = reader.content().readNBytes((int) Math.min(left, Integer.MAX_VALUE - 17) + 1);
            if (bytes.length > left) throw Problem.of(413, "the fields of the form are too large");
            left -= bytes.length;
            fields.add(new Field(head, bytes, Optional.empty()));
        }
    }

    private static InputStream limited(InputStream file, long limit) {
        return new LimitedBody(file, limit, String.format(Locale.ROOT, "a file is longer than %,d bytes", limit));
    }

    /// A file without name and content is an input of a page in which nobody chose a file (WHATWG HTML, 4.10.21.4).
    private void addFile(PartHead head, InputStream in) throws IOException {
        Content content = store.keep(in);
        if (content.size() == 0 && head.filename().orElse("").isEmpty()) return;
        fields.add(new Field(head, new byte[0], Optional.of(new StoredUpload(head, content))));
    }

    /// The names of the parts.
    public List<String> names() {
        return fields.stream().map(each -> each.head().name()).toList();
    }

    /// The parts with a name, in order.
    public List<Field> fields(String name) {
        return fields.stream().filter(each -> each.head().name().equals(name)).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
