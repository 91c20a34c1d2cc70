// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

/// A document is no JSON, or exceeds the limits, so that nothing of it can be used: a request with it is
/// answered with 400.
///
/// The message names the line and the column, both counted from 1 and the column in code points: “unexpected
/// character '}' at line 3, column 14”. Without a stack trace, since clients can cause as many as they like.
public final class JsonSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String message;
    private final int offset;
    private final String pointer;

    JsonSyntaxException(String message, int offset, String pointer) {
        super(message, null, false, false);
        this.message = message;
        this.offset = offset;
        this.pointer = pointer;
    }

    /// A problem at a place in a document.
    static JsonSyntaxException at(int offset, String pointer, String problem, byte[] document) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset; i++) {
            if (document[i] == '\n') {
                line++;
                column = 1;
            } else if (!Utf8.isContinuation(document[i])) {
                column++;
            }
        }
        return new JsonSyntaxException(problem + " at line " + line + ", column " + column, offset, pointer);
    }

    @Override
    public String getMessage() {
        return message;
    }

    /// How many bytes stand before the place.
    public int offset() {
        return offset;
    }

    /// The value in which the place lies, as a JSON Pointer (RFC 6901); empty for the whole document.
    public String pointer() {
        return pointer;
    }
}
