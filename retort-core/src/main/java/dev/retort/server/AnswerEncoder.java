// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.retort.http.Answer;
import dev.retort.http.StatusTexts;
import dev.retort.http.Token;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the heads of answers, without a detour through a map of fields. Used on one event loop only.
///
/// Whatever would let an answer be read as two (CWE-113), or frame it twice, is refused: it is the server that
/// frames.
final class AnswerEncoder {

    private static final byte[] DATE = "date: ".getBytes(US_ASCII);
    private static final byte[] SWITCHING = "HTTP/1.1 101 Switching Protocols\r\n".getBytes(US_ASCII);
    private static final byte[] UPGRADE = "\r\nconnection: upgrade".getBytes(US_ASCII);
    private static final byte[] CONTENT_LENGTH = "\r\ncontent-length: ".getBytes(US_ASCII);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(US_ASCII);
    private static final byte[] CLOSE = "\r\nconnection: close".getBytes(US_ASCII);
    private static final byte[] KEEP_ALIVE = "\r\nconnection: keep-alive".getBytes(US_ASCII);
    private static final byte[] HINTS = "HTTP/1.1 103 Early Hints\r\n".getBytes(US_ASCII);
    private static final byte[] LAST_CHUNK = "0\r\n".getBytes(US_ASCII);
    private static final byte[] LINE_END = "\r\n".getBytes(US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);

    private final HttpDate date = new HttpDate();
    private final byte[] @Nullable [] statusLines = new byte[600][];

    private byte[] line = new byte[1024];
    private int length;

    /// The time as a field says it.
    String date() {
        return new String(date.now(), US_ASCII);
    }

    /// Appends the head of an answer.
    ///
    /// @throws IllegalArgumentException when the answer cannot be sent; nothing is appended then
    void encode(Answer answer, Turn turn, ByteBuf out) {
        length = 0;
        append(answer.body() instanceof Answer.Upgrade ? SWITCHING : statusLine(answer.status()));
        appendFields(answer.headers());
        append(DATE);
        append(date.now());
        appendFraming(answer, turn);
        if (turn.closes) append(CLOSE);
        else if (turn.http10) append(KEEP_ALIVE);
        append(END);
        out.writeBytes(line, 0, length);
    }

    /// Appends the end of a body that was sent in chunks, with what follows it.
    void encodeEnd(List<String> trailers, ByteBuf out) {
        encode(LAST_CHUNK, trailers, out);
    }

    /// Appends what is said before the answer (RFC 8297).
    void encodeHint(List<String> fields, ByteBuf out) {
        encode(HINTS, fields, out);
    }

    private void encode(byte[] first, List<String> fields, ByteBuf out) {
        length = 0;
        append(first);
        appendFields(fields);
        append(LINE_END);
        out.writeBytes(line, 0, length);
    }

    /// Says where the body ends (RFC 9112, 6).
    private void appendFraming(Answer answer, Turn turn) {
        switch (answer.body()) {
            case Answer.Bytes(byte[] array, int count) -> {
                if (count < 0 || count > array.length) {
                    throw new IllegalArgumentException("a body of " + array.length + " bytes has no " + count);
                }
                appendLength(answer.status(), count);
            }
            case Answer.Upgrade _ -> append(UPGRADE);
            case Answer.Streamed(long count, var _, var _) when count >= 0 -> appendLength(answer.status(), count);
            case Answer.Streamed _ -> {
                if (isChunked(answer, turn)) append(CHUNKED);
                else if (answer.status() == 205) appendLength(205, 0);
            }
        }
    }

    private void appendLength(int status, long count) {
        if (status == 204 || status == 304) return;
        append(CONTENT_LENGTH);
        appendNumber(status == 205 ? 0 : count);
    }

    /// Whether an answer's body is sent in chunks: where its length is not known, and the client knows chunks.
    static boolean isChunked(Answer answer, Turn turn) {
        return isOfUnknownLength(answer) && !turn.http10 && !turn.isBare(answer);
    }

    /// Whether only the end of the connection tells a client where the body ends.
    static boolean isDelimitedByClose(Answer answer, Turn turn) {
        return isOfUnknownLength(answer) && turn.http10 && !turn.isBare(answer);
    }

    private static boolean isOfUnknownLength(Answer answer) {
        return answer.body() instanceof Answer.Streamed(long count, var _, var _) && count < 0;
    }

    private byte[] statusLine(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status " + status + " is not of 200 to 599");
        }
        byte[] known = statusLines[status];
        if (known != null) return known;
        String reason = StatusTexts.of(status);
        return statusLines[status] = ("HTTP/1.1 " + status + " " + reason + "\r\n").getBytes(US_ASCII);
    }

    private void appendFields(List<String> fields) {
        if (fields.size() % 2 != 0) throw new IllegalArgumentException("a header name without a value");
        for (int i = 0; i < fields.size(); i += 2) {
            String name = fields.get(i);
            refuseFraming(name);
            appendName(name);
            append(": ");
            appendValue(name, fields.get(i + 1));
            append(LINE_END);
        }
    }

    /// Refuses a field that the server itself says.
    static void refuseFraming(String name) {
        boolean framing = switch (name.length()) {
            case 4 -> name.equalsIgnoreCase("Date");
            case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
            case 14 -> name.equalsIgnoreCase("Content-Length");
            case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
            default -> false;
        };
        if (framing) throw new IllegalArgumentException("header " + name + " is set by the server: leave it out");
    }

    private void appendName(String name) {
        int end = reserve(name.length());
        if (name.isEmpty()) throw new IllegalArgumentException("a header without a name");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Token.mayHold(c)) {
                throw new IllegalArgumentException("a header name with an invalid character at index " + i);
            }
            line[length + i] = (byte) c;
        }
        length = end;
    }

    private void appendValue(String name, String value) {
        int end = reserve(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f || c > 0xff) {
                // The value is not quoted: it may be a secret.
                throw new IllegalArgumentException("header " + name + " has an invalid character at index " + i);
            }
            line[length + i] = (byte) c;
        }
        length = end;
    }

    private void append(String text) {
        int end = reserve(text.length());
        for (int i = 0; i < text.length(); i++) line[length + i] = (byte) text.charAt(i);
        length = end;
    }

    private void append(byte[] text) {
        int end = reserve(text.length);
        System.arraycopy(text, 0, line, length, text.length);
        length = end;
    }

    private void appendNumber(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) digits++;
        int end = reserve(digits);
        long rest = number;
        for (int i = end - 1; i >= length; i--) {
            line[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
    }

    /// Makes room and says where what is appended will end.
    private int reserve(int more) {
        int end = length + more;
        if (end > line.length) line = Arrays.copyOf(line, Math.max(end, line.length * 2));
        return end;
    }
}
