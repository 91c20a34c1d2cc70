// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.IncomingPart;
import dev.retort.Parts;
import dev.retort.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The parts of a form as they arrive. For one thread.
public final class ArrivingParts implements Parts {

    private final MultipartReader reader;
    private final long longestText;
    private boolean begun;

    /// @param longestText how many bytes a part may have that is read as text
    public ArrivingParts(MultipartReader reader, long longestText) {
        this.reader = reader;
        this.longestText = longestText;
    }

    @Override
    public Iterator<IncomingPart> iterator() {
        if (begun) throw new IllegalStateException("the parts of a request arrive once: keep what is needed again");
        begun = true;
        return new Walk(reader, longestText);
    }

    /// From one part to the next.
    private static final class Walk implements Iterator<IncomingPart> {

        private final MultipartReader reader;
        private final long longestText;
        private boolean looked;
        private Optional<IncomingPart> next = Optional.empty();

        Walk(MultipartReader reader, long longestText) {
            this.reader = reader;
            this.longestText = longestText;
        }

        @Override
        public boolean hasNext() {
            if (!looked) look();
            return next.isPresent();
        }

        private void look() {
            try {
                next = reader.next().map(head -> new Arriving(head, reader.content(), longestText));
                looked = true;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public IncomingPart next() {
            if (!hasNext()) throw new NoSuchElementException("there are no further parts");
            looked = false;
            return next.orElseThrow();
        }
    }

    private record Arriving(PartHead head, InputStream stream, long longestText) implements IncomingPart {

        @Override
        public String name() {
            return head.name();
        }

        @Override
        public Optional<String> filename() {
            return head.filename().filter(name -> !name.isEmpty());
        }

        @Override
        public Optional<String> contentType() {
            return Optional.of(head.contentType()).filter(type -> !type.isEmpty());
        }

        @Override
        public String text() throws IOException {
            byte[] bytes = stream.readNBytes((int) Math.min(longestText, Integer.MAX_VALUE - 17) + 1);
            if (bytes.length > longestText) throw Problem.of(413, "a field of the form is too large");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
