// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Token;
import io.netty.buffer.ByteBuf;

/// What this server demands of a body in chunks beside what the codec does (RFC 9112, 7.1): it follows the
/// lines that the codec has read, and refuses what that lets pass: extensions that break the grammar or go
/// on and on, far more framing than content, and trailer fields that continue in a second line. Used on the
/// event loop only.
final class ChunkRules {

    /// The lines of the trailers come next, after the last chunk.
    private static final long TRAILERS = -1;

    private static final int LINE_END = 2;

    /// Octets of framing that one octet of content may cost: a client that sends single bytes needs five.
    private static final int OVERHEAD = 8;

    private final int most;

    /// What is left of the present chunk, with the line end behind it; 0 where the size of the next one comes.
    private long left;

    /// Octets of extensions so far.
    private long extensions;

    /// Octets of content so far.
    private long content;

    /// All other octets so far.
    private long framing;

    /// @param most how many octets the extensions of all chunks of a body may have together, and how many
    ///             its framing may have beyond [#OVERHEAD] for each octet of content
    ChunkRules(int most) {
        this.most = most;
    }

    /// Begins with another body.
    void begin() {
        left = 0;
        extensions = 0;
        content = 0;
        framing = 0;
    }

    /// Follows what the codec has read in one step, which never goes beyond the end of a chunk.
    ///
    /// @param received how many octets of it are content
    /// @throws Refusal when it breaks a rule
    void follow(ByteBuf in, int start, int end, int received) {
        if (start == end) return;
        followLines(in, start, end);
        content += received;
        framing += end - start - received;
        if (framing > most + OVERHEAD * content) throw Refusal.malformed("the chunks carry more framing than content");
    }

    private void followLines(ByteBuf in, int start, int end) {
        if (left == TRAILERS) {
            if (RequestRules.hasContinuedLine(in, start, end))
                throw Refusal.malformed("a trailer field must not go on in a second line");
        } else if (left > 0) {
            left -= end - start;
        } else {
            int data = in.indexOf(start, end, (byte) '\n') + 1;
            long size = size(in, start, data - LINE_END);
            left = size == 0 ? TRAILERS : size + LINE_END - (end - data);
        }
    }

    /// Reads the line with the size of a chunk, which the codec has found to be a number.
    private long size(ByteBuf in, int start, int end) {
        long size = 0;
        int at = start;
        while (digit(in, at, end) >= 0) size = size << 4 | digit(in, at++, end);
        if (at < end) {
            extensions += end - at;
            if (extensions > most) throw Refusal.malformed("the extensions of the chunks are too long");
            requireExtensions(in, at, end);
        }
        return size;
    }

    private static int digit(ByteBuf in, int at, int end) {
        return at < end ? Character.digit(in.getByte(at), 16) : -1;
    }

    /// `*( BWS ";" BWS token [ BWS "=" BWS ( token / quoted-string ) ] )` (RFC 9112, 7.1.1).
    private static void requireExtensions(ByteBuf in, int start, int end) {
        int at = start;
        while (at < end) {
            int semicolon = afterBlanks(in, at, end);
            if (!stands(in, semicolon, end, ';')) throw malformed();
            at = afterToken(in, afterBlanks(in, semicolon + 1, end), end);
            int equals = afterBlanks(in, at, end);
            if (stands(in, equals, end, '=')) at = afterValue(in, afterBlanks(in, equals + 1, end), end);
        }
    }

    private static boolean stands(ByteBuf in, int at, int end, char octet) {
        return at < end && in.getByte(at) == octet;
    }

    private static int afterBlanks(ByteBuf in, int start, int end) {
        int at = start;
        while (stands(in, at, end, ' ') || stands(in, at, end, '\t')) at++;
        return at;
    }

    private static int afterToken(ByteBuf in, int start, int end) {
        int at = start;
        while (at < end && Token.mayHold(in.getByte(at))) at++;
        if (at == start) throw malformed();
        return at;
    }

    private static int afterValue(ByteBuf in, int start, int end) {
        if (!stands(in, start, end, '"')) return afterToken(in, start, end);
        int at = start + 1;
        while (!stands(in, at, end, '"')) {
            if (stands(in, at, end, '\\')) at++;
            if (at >= end || isControl(in.getByte(at))) throw malformed();
            at++;
        }
        return at + 1;
    }

    /// Whether an octet may not stand in a quoted text, escaped or not (RFC 9110, 5.6.4).
    private static boolean isControl(byte octet) {
        return octet >= 0 && octet < ' ' && octet != '\t' || octet == 0x7f;
    }

    private static Refusal malformed() {
        return Refusal.malformed("the extensions of a chunk are malformed");
    }
}
