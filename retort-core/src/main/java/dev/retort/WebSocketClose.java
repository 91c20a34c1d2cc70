// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// The end of a WebSocket: thrown by [WebSocketSession#send] when the other side is no longer there, and by
/// an application that wants to end a session for a reason.
///
/// ```java
/// if (!members.contains(name)) throw new WebSocketClose(1008, "you are no member of this room");
/// ```
///
/// Where a handler does not catch it, the session ends with its code, and nothing is logged.
public final class WebSocketClose extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// The work is done.
    public static final int NORMAL = 1000;
    /// The server stops, or the page is left.
    public static final int GOING_AWAY = 1001;
    /// A message of a kind that is not taken here, such as bytes instead of text.
    public static final int UNSUPPORTED_DATA = 1003;
    /// What a message says breaks the contract.
    public static final int INVALID_DATA = 1007;
    /// Against the rules of the application.
    public static final int POLICY = 1008;
    /// A message that is too large.
    public static final int TOO_LARGE = 1009;
    /// Something went wrong in the server.
    public static final int SERVER_ERROR = 1011;
    /// Too much is going on: try again later.
    public static final int TRY_AGAIN_LATER = 1013;

    private final int code;
    private final String reason;

    /// An end with a code (RFC 6455, 7.4).
    ///
    /// @param code   1000 to 1014 without those that are never sent (1004, 1005, 1006), or 3000 to 4999
    /// @param reason what the other side reads; cut to 123 bytes of UTF-8 when it is sent
    public WebSocketClose(int code, String reason) {
        super(reason.isEmpty() ? "closed with " + code : "closed with " + code + ": " + reason, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    /// The code; 1005 where the other side gave none, 1006 where the connection was lost.
    public int code() {
        return code;
    }

    /// Why, for people to read; may be empty.
    public String reason() {
        return reason;
    }
}
