// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.FileResponse;
import dev.retort.Problem;
import dev.retort.http.Answer;
import dev.retort.http.FileTypes;
import dev.retort.http.HttpTime;
import dev.retort.http.RequestHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns files into answers.
final class FileAnswers {

    private static final int PIECE = 16 * 1024;

    private FileAnswers() {}

    /// @param produced the type that the contract names, if it names one
    static Answer of(FileResponse response, RequestHead request, @Nullable String produced) throws IOException {
        Path file = response.file();
        FileChannel channel = null;
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) throw missing();
            channel = FileChannel.open(file, StandardOpenOption.READ);
            Answer answer = answer(response, request, produced, attributes, channel);
            if (answer.body() instanceof Answer.Streamed) channel = null;
            return answer;
        } catch (NoSuchFileException | FileSystemLoopException | AccessDeniedException _) {
            throw missing();
        } finally {
            // What is streamed closes it later.
            if (channel != null) channel.close();
        }
    }

    private static Problem missing() {
        return Problem.notFound("there is no such file");
    }

    private static Answer answer(
            FileResponse response,
            RequestHead request,
            @Nullable String produced,
            BasicFileAttributes attributes,
            FileChannel channel)
            throws IOException {
        long size = channel.size();
        var changed = attributes.lastModifiedTime().toInstant();
        String tag = String.format(Locale.ROOT, "\"%x%08x-%x\"", changed.getEpochSecond(), changed.getNano(), size);
        var modified = changed.truncatedTo(ChronoUnit.SECONDS);
        var headers = new ArrayList<String>();
        field(headers, "ETag", tag);
        field(headers, "Last-Modified", HttpTime.format(modified.getEpochSecond()));
        field(headers, "Accept-Ranges", "bytes");
        headers.addAll(response.headers());

        boolean get = request.method().equals("GET");
        var conditions = new Preconditions(request.headers(), tag, Optional.of(modified));
        if (get || request.method().equals("HEAD")) {
            switch (conditions.verdict()) {
                case UNCHANGED -> {
                    return Answer.bare(304, headers);
                }
                case FAILED -> throw Problem.of(412, "the file is not the one that the request expects");
                case GO_ON -> {
                    // it is sent
                }
            }
        }
        field(headers, "Content-Type", type(response, produced));
        field(headers, "X-Content-Type-Options", "nosniff");
        response.disposition().ifPresent(disposition -> field(headers, "Content-Disposition", disposition));
        Optional<ByteRange> range = get && conditions.allowsRange() ? range(request, size) : Optional.empty();
        if (range.isEmpty()) return whole(headers, channel, size);
        return part(headers, channel, range.get(), size);
    }

    private static void field(List<String> headers, String name, String value) {
        headers.add(name);
        headers.add(value);
    }

    private static String type(FileResponse response, @Nullable String produced) {
        if (response.type().isPresent()) return response.type().get();
        return produced == null ? FileTypes.of(String.valueOf(response.file().getFileName())) : produced;
    }

    private static Optional<ByteRange> range(RequestHead request, long size) {
        List<String> fields = request.headers().all("range");
        return fields.size() == 1 ? ByteRange.parse(fields.getFirst().strip(), size) : Optional.empty();
    }

    private static Answer whole(List<String> headers, FileChannel channel, long size) {
        return new Answer(200, headers, new Answer.Streamed(size, new Part(channel, new ByteRange(0, size))));
    }

    private static Answer part(List<String> headers, FileChannel channel, ByteRange range, long size) {
        if (range.length() == 0) {
            throw Problem.of(416, "the file has only " + size + " bytes").header("Content-Range", "bytes */" + size);
        }
        long last = range.first() + range.length() - 1;
        field(headers, "Content-Range", "bytes %s-%s/%s".formatted(range.first(), last, size));
        return new Answer(206, headers, new Answer.Streamed(range.length(), new Part(channel, range)));
    }

    /// A part of an open file.
    private record Part(FileChannel channel, ByteRange range) implements Answer.Producer {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            var piece = ByteBuffer.allocate((int) Math.min(PIECE, range.length()));
            long end = range.first() + range.length();
            for (long at = range.first(); at < end; at += piece.position()) {
                piece.clear().limit((int) Math.min(piece.capacity(), end - at));
                if (channel.read(piece, at) < 0) throw new IOException("the file became shorter while it was sent");
                out.write(piece.array(), 0, piece.position());
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
