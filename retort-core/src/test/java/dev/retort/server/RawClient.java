// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A client that sends exactly the octets it is told to, and reads one answer at a time.
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    final Socket socket;
    private final InputStream in;

    RawClient(int port) {
        this(open(port));
    }

    private static Socket open(int port) {
        try {
            return new Socket("127.0.0.1", port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    RawClient(Socket socket) {
        this.socket = socket;
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @param fields with lower-case names
    record Reply(int status, Map<String, String> fields, String body) {}

    RawClient send(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    Reply get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n").reply();
    }

    Reply reply() throws IOException {
        return reply(false);
    }

    /// Reads an answer, without a body where it answers HEAD.
    Reply reply(boolean toHead) throws IOException {
        String statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        var fields = new TreeMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (fields.containsKey("transfer-encoding")) return new Reply(status, fields, toHead ? "" : chunks());
        int length = toHead ? 0 : Integer.parseInt(fields.getOrDefault("content-length", "0"));
        return new Reply(status, fields, new String(in.readNBytes(length), ISO_8859_1));
    }

    /// Reads the head of an answer, whose body follows.
    Reply head() throws IOException {
        return reply(true);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (String chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) body.append(chunk);
        return body.toString();
    }

    /// Reads the next chunk; the last one is empty.
    String chunk() throws IOException {
        var chunk = new String(in.readNBytes(Integer.parseInt(line(), 16)), ISO_8859_1);
        if (!line().isEmpty()) throw new IOException("a chunk does not end with its length");
        return chunk;
    }

    /// Reads up to the end of the connection.
    String rest() throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) throw new IOException("the connection ended after: " + line);
            line.write(octet);
        }
        return line.toString(ISO_8859_1).strip();
    }

    /// Whether the server has closed the connection, and sends nothing before that.
    boolean isEnded() throws IOException {
        return in.read() < 0;
    }

    /// Closes without the usual farewell: the other side sees a reset.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
