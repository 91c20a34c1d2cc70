// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.retort.json.JsonValue;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sends octets over a connection of their own, whatever they are, and reads one answer.
final class Raw {

    private static final int PATIENCE_MILLIS = 10_000;

    private Raw() {}

    /// @param fields under lower-case names
    record Answer(int status, Map<String, String> fields, byte[] body) {

        JsonValue json() {
            return JsonValue.parse(body);
        }

        @Override
        public String toString() {
            return status + " " + fields + " " + new String(body, UTF_8);
        }
    }

    /// @throws UncheckedIOException when there is no answer, or not within ten seconds
    static Answer exchange(int port, byte[] octets) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            Thread.startVirtualThread(() -> send(out, octets));
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer: " + e.getMessage(), e);
        }
    }

    /// Beside the reading, since an answer may come before all is sent.
    private static void send(OutputStream out, byte[] octets) {
        try {
            out.write(octets);
        } catch (IOException refused) {
            // the answer tells why
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String statusLine = line(in);
        if (!statusLine.matches("HTTP/1\\.1 [1-5][0-9]{2} .*")) throw new IOException("no status line: " + statusLine);
        var fields = new TreeMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(fields.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) throw new IOException("the body ended early: " + new String(body, UTF_8));
        return new Answer(Integer.parseInt(statusLine.substring(9, 12)), fields, body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) throw new IOException("the connection was closed after “" + line.toString(ISO_8859_1) + "”");
            line.write(octet);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
