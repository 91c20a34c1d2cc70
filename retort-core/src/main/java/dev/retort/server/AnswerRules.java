// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import dev.retort.http.Token;
import java.util.List;

/// What the head of an answer may say, in every version of HTTP. Whatever would let an answer be read as two (CWE-113),
/// or frame it twice, is refused: it is the server that frames.
final class AnswerRules {

    private AnswerRules() {}

    /// @throws IllegalArgumentException when the head of an answer breaks a rule
    static void require(Answer answer) {
        requireStatus(answer.status(), answer.body() instanceof Answer.Upgrade);
        if (answer.body() instanceof Answer.Bytes(byte[] array, int length) && (length < 0 || length > array.length))
            throw new IllegalArgumentException("a body of " + array.length + " bytes has no " + length);
        require(answer.headers());
    }

    private static void requireStatus(int status, boolean upgrades) {
        if (upgrades && status != 101)
            throw new IllegalArgumentException("a WebSocket begins with status 101, not " + status);
        if (!upgrades && (status < 200 || status > 599))
            throw new IllegalArgumentException("status " + status + " is not of 200 to 599");
    }

    /// @param fields names and values in turn
    /// @throws IllegalArgumentException when one breaks a rule
    static void require(List<String> fields) {
        if (fields.size() % 2 != 0) throw new IllegalArgumentException("a header name without a value");
        for (int i = 0; i < fields.size(); i += 2) {
            requireName(fields.get(i));
            requireValue(fields.get(i), fields.get(i + 1));
        }
    }

    private static void requireName(String name) {
        if (name.isEmpty()) throw new IllegalArgumentException("a header without a name");
        if (Answer.isOfTheServer(name))
            throw new IllegalArgumentException("header " + name + " is set by the server: leave it out");
        for (int i = 0; i < name.length(); i++) {
            if (!Token.mayHold(name.charAt(i)))
                throw new IllegalArgumentException("a header name with an invalid character at index " + i);
        }
    }

    private static void requireValue(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // The value is not quoted: it may be a secret.
            if (c < ' ' && c != '\t' || c == 0x7f || c > 0xff)
                throw new IllegalArgumentException("header " + name + " has an invalid character at index " + i);
        }
    }

    /// The length of the body that an answer announces (RFC 9110, 8.6 and 15.3.6), or -1 where it announces none.
    static long contentLength(Answer answer) {
        return switch (answer.status()) {
            case 204, 304 -> -1;
            case 205 -> 0;
            default ->
                switch (answer.body()) {
                    case Answer.Bytes(var _, int length) -> length;
                    case Answer.Streamed streamed -> streamed.length();
                    case Answer.Upgrade _ -> -1;
                };
        };
    }
}
