// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.Problem;
import dev.retort.http.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a body of several parts from front to back (RFC 2046, 5.1.1; RFC 7578), in a buffer of a fixed size. What
/// stands before the first part and behind the last is ignored. For one thread.
///
/// Whatever is no such body is a [Problem] with status 400, and what exceeds a limit one with 413.
public final class MultipartReader {

    /// Bytes of the header fields of one part.
    private static final int LONGEST_HEAD = 8 * 1024;

    /// Header fields of one part.
    private static final int MOST_FIELDS = 32;

    private static final int BUFFER = 8 * 1024;
    private static final String LINE_END = "\r\n";
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    private final InputStream in;
    private final byte[] delimiter;
    private final int mostParts;
    private final byte[] buffer = new byte[BUFFER];

    private int at;
    private int end;

    /// What is before it in the buffer is content for certain: no delimiter begins there.
    private int clear;

    private int parts;
    private boolean inContent = true;

    /// The line end of the empty line behind a head comes next. A part without a body ends with it.
    private boolean atEmptyLine;

    private boolean finished;

    /// @param in       the body; it is not closed
    /// @param boundary what separates the parts
    /// @param mostParts how many there may be
    public MultipartReader(InputStream in, String boundary, int mostParts) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.mostParts = mostParts;
        // The first delimiter needs no line before it.
        buffer[end++] = '\r';
        buffer[end++] = '\n';
    }

    /// The boundary that a `Content-Type` names.
    ///
    /// @throws Problem with status 400 when it names none
    public static String boundary(String contentType) {
        return Parameters.parse(contentType)
                .flatMap(type -> type.value("boundary"))
                .filter(boundary -> BOUNDARY.matcher(boundary).matches())
                .orElseThrow(() -> Problem.badRequest(
                        "Content-Type must name the boundary of the parts, as in multipart/form-data; boundary=x"));
    }

    /// Goes to the next part, whether the present one was read or not.
    ///
    /// @return its head; empty when there is no further one
    public Optional<PartHead> next() throws IOException {
        if (finished) return Optional.empty();
        while (inContent) skipContent();
        require(2);
        if (stands("--", at)) {
            finished = true;
            // What follows means nothing, but it belongs to the request.
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        }
        if (++parts > mostParts) throw Problem.of(413, "the body has more than " + mostParts + " parts");
        String padding = line();
        if (!padding.isBlank()) throw PartHead.malformed("the line of a boundary goes on behind it");
        Map<String, String> fields = fields();
        at -= LINE_END.length();
        atEmptyLine = true;
        inContent = true;
        return Optional.of(PartHead.of(fields));
    }

    private boolean stands(String octets, int index) {
        return buffer[index] == octets.charAt(0) && buffer[index + 1] == octets.charAt(1);
    }

    private void skipContent() throws IOException {
        int ready = ready();
        if (ready > 0) at += ready;
    }

    private Map<String, String> fields() throws IOException {
        var fields = new HashMap<String, String>();
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            length += line.length() + 2;
            if (length > LONGEST_HEAD || fields.size() == MOST_FIELDS) throw headTooLarge();
            int colon = line.indexOf(':');
            if (colon < 0 || !Token.matches(line.substring(0, colon)))
                throw PartHead.malformed("a header field of a part is malformed");
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            // The names of fields are any text, and only line ends and quotes are escaped in them.
            if (line.indexOf('\0') >= 0 && !name.equals("content-disposition"))
                throw PartHead.malformed("a header field of a part is malformed");
            if (fields.put(name, line.substring(colon + 1).strip()) != null)
                throw PartHead.malformed("a part has a header field twice");
        }
        return fields;
    }

    private static Problem headTooLarge() {
        return Problem.of(413, "the header fields of a part are too large");
    }

    /// A line of a head, without its end.
    private String line() throws IOException {
        int length = 0;
        while (true) {
            require(length + 2);
            byte next = buffer[at + length];
            if (next == '\r' && buffer[at + length + 1] == '\n') break;
            if (next == '\r' || next == '\n') throw PartHead.malformed("a line of a part's head is malformed");
            length++;
            if (length + 2 > BUFFER) throw headTooLarge();
        }
        var line = new String(buffer, at, length, StandardCharsets.UTF_8);
        at += length + 2;
        return line;
    }

    /// The content of the present part. Closing it is not needed.
    public InputStream content() {
        return new Content(parts);
    }

    /// How many bytes of content are in the buffer; 0 when the content has ended, and its delimiter is passed.
    private int ready() throws IOException {
        if (atEmptyLine) passEmptyLine();
        if (at < clear) return clear - at;
        while ((clear = delimiter()) == at) {
            if (end - at >= delimiter.length) {
                at += delimiter.length;
                inContent = false;
                return 0;
            }
            fill();
        }
        return clear - at;
    }

    /// Goes behind the empty line, unless a delimiter begins with its end: no line of a part is a boundary
    /// (RFC 2046, 5.1.1).
    private void passEmptyLine() throws IOException {
        while (delimiter() == at && end - at < delimiter.length + 2) fill();
        int behind = at + delimiter.length;
        boolean ends = delimiter() == at && (stands("--", behind) || stands(LINE_END, behind));
        if (!ends) at += LINE_END.length();
        atEmptyLine = false;
    }

    /// Where the delimiter stands, or could begin at the end of the buffer; otherwise the end.
    private int delimiter() {
        for (int i = at; i < end; i++) {
            if (buffer[i] != '\r') continue;
            int length = Math.min(delimiter.length, end - i);
            int same = 1;
            while (same < length && buffer[i + same] == delimiter[same]) same++;
            if (same == length) return i;
        }
        return end;
    }

    private void require(int count) throws IOException {
        while (end - at < count) fill();
    }

    private void fill() throws IOException {
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
            clear = 0;
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) throw PartHead.malformed("the body ends before its last boundary");
        end += read;
    }

    private final class Content extends InputStream {

        private final int part;
        private byte @Nullable [] single;

        Content(int part) {
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            if (single == null) single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            if (part != parts || finished) throw new IOException("the part is over: another one was asked for");
            if (length == 0) return 0;
            if (!inContent) return -1;
            int ready = ready();
            if (ready == 0) return -1;
            int now = Math.min(ready, length);
            System.arraycopy(buffer, at, bytes, offset, now);
            at += now;
            return now;
        }
    }
}
