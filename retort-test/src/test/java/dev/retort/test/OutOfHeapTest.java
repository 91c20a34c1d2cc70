// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.IncomingPart;
import dev.retort.MaxBody;
import dev.retort.Message;
import dev.retort.Parts;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Upload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that are many times as large as the memory of the server.
class OutOfHeapTest {

    private static final String HEAP = "-Xmx64m";
    private static final String OFF_HEAP = "-XX:MaxDirectMemorySize=32m";
    private static final int GIBIBYTE = 1 << 30;
    private static final int MESSAGES = 200;
    private static final byte[] PIECE = new byte[1024 * 1024];

    @Resource
    record Endpoints() {

        @MaxBody(Integer.MAX_VALUE)
        @Post("/stream")
        long stream(InputStream body) throws IOException {
            return body.transferTo(OutputStream.nullOutputStream());
        }

        @MaxBody(Integer.MAX_VALUE)
        @Post("/parts")
        long parts(Parts parts) throws IOException {
            long size = 0;
            for (IncomingPart part : parts) size += part.stream().transferTo(OutputStream.nullOutputStream());
            return size;
        }

        @MaxBody(1_000_000)
        @Post("/limited")
        long limited(InputStream body) throws IOException {
            return stream(body);
        }

        @Post("/whole")
        long whole(@Body byte[] body) {
            return body.length;
        }

        @MaxBody(Integer.MAX_VALUE)
        @Post("/upload")
        long upload(Upload file) {
            return file.size();
        }
    }

    /// The server, in a process of its own.
    public static final class Program {

        public static void main(String[] arguments) {
            var app = Retort.create();
            app.mount(new Endpoints()).webSocket("/", session -> {
                Thread.sleep(1000);
                long size = 0;
                for (int i = 0; i < MESSAGES; i++)
                    size += session.receive().orElseThrow().bytes().length;
                session.send(Message.text(Long.toString(size)));
            });
            ServerProcess.serve(app);
        }
    }

    @ParameterizedTest
    @CsvSource({"/stream, 1024", "/parts, 1024", "/upload, 256"})
    void a_body_larger_than_the_heap_arrives(String path, int mebibytes) throws IOException {
        try (var server = new ServerProcess(Program.class, HEAP, OFF_HEAP);
                var socket = new Socket("127.0.0.1", server.port())) {
            String answer = send(socket, path, mebibytes);
            assertThat(answer).startsWith("HTTP/1.1 200 OK").endsWith("\r\n" + mebibytes * PIECE.length);
        }
    }

    @Test
    void messages_that_wait_wait_compressed() throws IOException {
        try (var server = new ServerProcess(Program.class, HEAP, OFF_HEAP);
                var socket = new RawWebSocket(
                        URI.create("ws://127.0.0.1:" + server.port()),
                        "Sec-WebSocket-Extensions: permessage-deflate")) {
            byte[] message = compressed(new byte[1_000_000]);
            for (int i = 0; i < MESSAGES; i++)
                socket.send(RawWebSocket.TEXT | RawWebSocket.FINAL | RawWebSocket.COMPRESSED, message);
            // The server says its number compressed, too, and then its farewell.
            assertThat(socket.receive().head() & 0xf).isEqualTo(RawWebSocket.TEXT);
            assertThat(socket.receive().end()).startsWith("1000");
        }
    }

    /// As a message, without the four octets that end each (RFC 7692, 7.2.1).
    private static byte[] compressed(byte[] bytes) {
        var deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        var message = new byte[16 * 1024];
        int length = deflater.deflate(message, 0, message.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(message, length - 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/limited", "/whole"})
    void a_gibibyte_is_refused_when_the_limit_is_reached(String path) throws IOException {
        try (var server = new ServerProcess(Program.class, HEAP, OFF_HEAP)) {
            assertThat(refusal(server, path, "Content-Length: " + GIBIBYTE))
                    .isEqualTo("HTTP/1.1 413 Content Too Large");
            assertThat(refusal(server, path, "Transfer-Encoding: chunked")).isEqualTo("HTTP/1.1 413 Content Too Large");
        }
    }

    /// The first line of the answer, while the body is still being sent.
    private static String refusal(ServerProcess server, String path, String length) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            Thread.startVirtualThread(() -> flood(socket, path, length));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return String.valueOf(answer.readLine());
        }
    }

    /// Sends a GiB, or as much of it as the server takes.
    private static void flood(Socket socket, String path, String length) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(ascii("POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\n%s\r\n\r\n"
                    .formatted(path, length)));
            for (int sent = 0; sent < GIBIBYTE; sent += PIECE.length) {
                if (length.startsWith("Transfer")) out.write(ascii("100000\r\n"));
                out.write(PIECE);
                if (length.startsWith("Transfer")) out.write(ascii("\r\n"));
            }
        } catch (IOException refused) {
            // which is what the test waits for
        }
    }

    private static String send(Socket socket, String path, int mebibytes) throws IOException {
        socket.setSoTimeout(60_000);
        boolean form = !path.equals("/stream");
        byte[] start =
                ascii(form ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" : "");
        byte[] end = ascii(form ? "\r\n--x--\r\n" : "");
        long length = start.length + (long) mebibytes * PIECE.length + end.length;
        OutputStream out = socket.getOutputStream();
        out.write(ascii(
                "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %s\r\n\r\n"
                        .formatted(
                                path, form ? "multipart/form-data; boundary=x" : "application/octet-stream", length)));
        out.write(start);
        for (int i = 0; i < mebibytes; i++) out.write(PIECE);
        out.write(end);
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
