// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

/// A client that sends frames of HTTP/2 that no decent client sends (RFC 9113). It knows no state: the test
/// says every frame, and reads every frame that comes.
final class RawHttp2 implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    /// ACK of settings and pings.
    static final int END_STREAM = 1;

    static final int ACK = 1;
    static final int END_HEADERS = 4;
    static final int PADDED = 8;

    private static final int HEADER_TABLE_SIZE = 1;
    static final int INITIAL_WINDOW_SIZE = 4;

    /// Names of error codes (RFC 9113, 7), by their number.
    private static final String[] ERRORS = {
        "NO_ERROR",
        "PROTOCOL_ERROR",
        "INTERNAL_ERROR",
        "FLOW_CONTROL_ERROR",
        "SETTINGS_TIMEOUT",
        "STREAM_CLOSED",
        "FRAME_SIZE_ERROR",
        "REFUSED_STREAM",
        "CANCEL",
        "COMPRESSION_ERROR",
        "CONNECT_ERROR",
        "ENHANCE_YOUR_CALM"
    };

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    /// A frame that came.
    record Frame(int type, int flags, int stream, byte[] payload) {

        boolean ends() {
            return (type == DATA || type == HEADERS) && (flags & END_STREAM) != 0;
        }

        String text() {
            return new String(payload, UTF_8);
        }

        /// The name of the error that a reset or a farewell has.
        String error() {
            int at = type == GOAWAY ? 4 : 0;
            return ERRORS[ByteBuffer.wrap(payload).getInt(at)];
        }

        /// The status of a head. Without a dynamic table it stands at the beginning, as a field of the
        /// static table, or as digits behind the name that is the eighth there (RFC 7541, 6.2 and Appendix
        /// A).
        int status() {
            int[] table = {200, 204, 206, 304, 400, 404, 500};
            int start = 0;
            while ((payload[start] & 0xe0) == 0x20) start++; // the new size of the table
            int first = payload[start] & 0xff;
            return first >= 0x88 && first <= 0x8e
                    ? table[first - 0x88]
                    : Integer.parseInt(new String(payload, start + 2, 3, US_ASCII));
        }
    }

    /// Connects and shakes hands.
    ///
    /// @param settings numbers and values, one after the other
    RawHttp2(int port, int... settings) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        var payload = ByteBuffer.allocate(6 + settings.length * 3);
        payload.putShort((short) HEADER_TABLE_SIZE).putInt(0);
        for (int i = 0; i < settings.length; i += 2)
            payload.putShort((short) settings[i]).putInt(settings[i + 1]);
        send(SETTINGS, 0, 0, payload.array()).send(SETTINGS, ACK, 0).flush();
    }

    RawHttp2 send(int type, int flags, int stream, byte... payload) throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length & 0xffff);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }

    /// Asks for a path, without a body.
    RawHttp2 get(int stream, String path) throws IOException {
        send(HEADERS, END_HEADERS | END_STREAM, stream, head("GET", path));
        return this;
    }

    /// Begins a request with a body.
    RawHttp2 post(int stream, String path) throws IOException {
        send(HEADERS, END_HEADERS, stream, head("POST", path));
        return this;
    }

    static byte[] head(String method, String path, String... more) {
        return fields(Stream.concat(
                        Stream.of(":method", method, ":scheme", "http", ":authority", "localhost", ":path", path),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /// Names and values as a block.
    static byte[] fields(String... fields) {
        var block = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) field(block, fields[i], fields[i + 1]);
        return block.toByteArray();
    }

    /// A field as it is, not to be remembered (RFC 7541, 6.2.2).
    private static void field(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        string(block, name);
        string(block, value);
    }

    private static void string(ByteArrayOutputStream block, String text) {
        int rest = text.getBytes(UTF_8).length;
        if (rest < 127) {
            block.write(rest);
        } else {
            block.write(127);
            for (rest -= 127; rest >= 128; rest >>= 7) block.write(rest & 0x7f | 0x80);
            block.write(rest);
        }
        block.writeBytes(text.getBytes(UTF_8));
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /// Closes this side of the connection.
    void sendNoMore() throws IOException {
        flush();
        socket.shutdownOutput();
    }

    /// The next frame that is neither about settings nor windows.
    Frame next() throws IOException {
        flush();
        return read();
    }

    private Frame read() throws IOException {
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            var payload = new byte[length];
            in.readFully(payload);
            if (type != SETTINGS && type != WINDOW_UPDATE) return new Frame(type, flags, stream, payload);
        }
    }

    /// The next frame of some type, whatever comes before it.
    Frame next(int type) throws IOException {
        for (Frame frame = next(); ; frame = next()) if (frame.type() == type) return frame;
    }

    /// What an answer says, when it is there to its end.
    String answer() throws IOException {
        Frame frame = next(HEADERS);
        var answer = new StringBuilder().append(frame.status());
        while (!frame.ends()) {
            frame = next(DATA);
            answer.append(' ').append(frame.text());
        }
        return answer.toString().strip();
    }

    /// With which error the server says farewell, when it has closed the connection behind it; a text that
    /// says otherwise where it does not. Gives up sending when the server does not listen any more.
    String farewell() throws IOException {
        flush();
        return listen();
    }

    /// The same while another thread goes on sending.
    String listen() throws IOException {
        String error = "nothing";
        try {
            while (true) {
                Frame frame = read();
                if (frame.type() == GOAWAY) error = frame.error();
            }
        } catch (EOFException | SocketException _) {
            return error;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
