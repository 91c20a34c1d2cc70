// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/// A client that says what no decent client says.
final class RawWebSocket implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int FINAL = 0x80;
    static final int COMPRESSED = 0x40;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    /// A frame that came.
    ///
    /// @param head its first octet
    record Frame(int head, byte[] payload) {

        /// Of a closing frame: `1002 why`.
        String end() {
            if ((head & 0x0f) != CLOSE) throw new AssertionError("this closes nothing: " + head);
            if (payload.length == 0) return "";
            int code = (payload[0] & 0xff) << 8 | payload[1] & 0xff;
            return (code + " " + new String(payload, 2, payload.length - 2, UTF_8)).strip();
        }
    }

    RawWebSocket(URI address, String... fields) throws IOException {
        this(new Socket(address.getHost(), address.getPort()), fields);
    }

    RawWebSocket(Socket socket, String... fields) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(30_000);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
        out.write("""
                GET / HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                """.getBytes(US_ASCII));
        for (String field : fields) out.write((field + "\r\n").getBytes(US_ASCII));
        out.write("\r\n".getBytes(US_ASCII));
        String head = head();
        if (!head.startsWith("HTTP/1.1 101 ")) throw new AssertionError(head);
    }

    private String head() throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(US_ASCII).endsWith("\r\n\r\n")) head.write(in.readByte());
        return head.toString(US_ASCII);
    }

    /// Sends a frame as clients do, masked with zeros.
    RawWebSocket send(int head, byte[] payload) throws IOException {
        begin(head, payload.length);
        out.write(payload);
        out.flush();
        return this;
    }

    /// Announces a frame.
    void begin(int head, long length) throws IOException {
        out.write(head);
        if (length < 126) {
            out.write(0x80 | (int) length);
        } else if (length < 1 << 16) {
            out.write(0x80 | 126);
            out.writeShort((int) length);
        } else {
            out.write(0x80 | 127);
            out.writeLong(length);
        }
        out.writeInt(0);
        out.flush();
    }

    /// Sends octets as they are.
    RawWebSocket raw(int... octets) throws IOException {
        for (int octet : octets) out.write(octet);
        out.flush();
        return this;
    }

    /// Sends octets as they are.
    RawWebSocket raw(byte[] octets) throws IOException {
        out.write(octets);
        out.flush();
        return this;
    }

    /// The next frame.
    Frame receive() throws IOException {
        int head = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == 126) length = in.readUnsignedShort();
        else if (length == 127) length = in.readLong();
        return new Frame(head, in.readNBytes((int) length));
    }

    /// Whether nothing more comes.
    boolean isAtEnd() throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
