// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.util.AsciiString;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The one field that clients send in UTF-8: the id of the last event that they have seen (WHATWG HTML, 9.2). The
/// codecs read all fields as Latin-1.
final class LastEventId {

    private static final String NAME = "last-event-id";

    private LastEventId() {}

    static boolean isName(CharSequence name) {
        return name.length() == NAME.length() && AsciiString.contentEqualsIgnoreCase(name, NAME);
    }

    /// The value in UTF-8, or as it was read where it is none.
    static String decoded(String value) {
        var octets = ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException _) {
            return value;
        }
    }
}
