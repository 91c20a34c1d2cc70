// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.retort.http.Answer;
import dev.retort.http.StatusTexts;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the heads of answers that keep to [AnswerRules], without a detour through a map of fields. Used on one event
/// loop only.
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
        AnswerRules.require(answer);
        length = 0;
        append(answer.body() instanceof Answer.Upgrade ? SWITCHING : statusLine(answer.status()));
        appendFields(answer.headers());
        append(DATE);
        append(date.now());
        appendFraming(answer, turn);
        appendConnection(answer, turn);
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
        AnswerRules.require(fields);
        length = 0;
        append(first);
        appendFields(fields);
        append(LINE_END);
        out.writeBytes(line, 0, length);
    }

    /// Says where the body ends (RFC 9112, 6).
    private void appendFraming(Answer answer, Turn turn) {
        long count = AnswerRules.contentLength(answer);
        if (count >= 0) {
            append(CONTENT_LENGTH);
            appendNumber(count);
        } else if (isChunked(answer, turn)) {
            append(CHUNKED);
        }
    }

    /// Says what becomes of the connection, and that `Upgrade` is about it (RFC 9110, 7.8).
    private void appendConnection(Answer answer, Turn turn) {
        boolean upgrades = answer.body() instanceof Answer.Upgrade;
        if (upgrades || answer.status() == 426) append(UPGRADE);
        if (upgrades) return;
        if (turn.closes) append(CLOSE);
        else if (turn.http10) append(KEEP_ALIVE);
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
        byte[] known = statusLines[status];
        if (known != null) return known;
        String reason = StatusTexts.of(status);
        return statusLines[status] = ("HTTP/1.1 " + status + " " + reason + "\r\n").getBytes(US_ASCII);
    }

    private void appendFields(List<String> fields) {
        for (int i = 0; i < fields.size(); i += 2) {
            append(fields.get(i));
            append(": ");
            append(fields.get(i + 1));
            append(LINE_END);
        }
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
