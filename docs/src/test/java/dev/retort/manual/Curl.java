// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A `curl` command, as far as the pages use it: a URL at `localhost:8000`, `-X`, `-H`, `-d`, `-F`,
/// `--json`, `-i`, `-I` and `-s`.
///
/// @param target        path and query
/// @param headers       whole lines
/// @param showsHeaders  whether `-i` stands there
record Curl(String method, String target, List<String> headers, byte[] body, boolean showsHeaders) {

    private static final Pattern WORD =
            Pattern.compile("((?:[^\\s'\"\\\\]|\\\\.|'[^']*'|\"[^\"]*\")+)", Pattern.DOTALL);
    private static final String BOUNDARY = "------------------------retort";
    private static final Pattern URL = Pattern.compile("(?:http://)?localhost:8000(/.*)?");

    static Curl parse(String command) {
        List<String> words = words(command);
        if (!words.getFirst().equals("curl")) throw new IllegalArgumentException("only curl can be run: " + command);
        String method = "";
        String target = "";
        var headers = new ArrayList<String>();
        String body = "";
        boolean shows = false;
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-H" -> headers.add(words.get(++i));
                case "-i" -> shows = true;
                case "-s" -> shows |= false;
                case "-I" -> {
                    method = "HEAD";
                    shows = true;
                }
                case "-d" -> {
                    body = words.get(++i);
                    if (headers.stream().noneMatch(header -> header.startsWith("Content-Type:"))) {
                        headers.add("Content-Type: application/x-www-form-urlencoded");
                    }
                }
                case "-F" -> {
                    if (body.isEmpty()) headers.add("Content-Type: multipart/form-data; boundary=" + BOUNDARY);
                    body += part(words.get(++i));
                }
                case "--json" -> {
                    body = words.get(++i);
                    headers.add("Content-Type: application/json");
                    headers.add("Accept: application/json");
                }
                default -> target = target(words.get(i));
            }
        }
        if (body.startsWith("--" + BOUNDARY)) body += "--" + BOUNDARY + "--\r\n";
        if (method.isEmpty()) method = body.isEmpty() ? "GET" : "POST";
        return new Curl(method, target, headers, body.getBytes(UTF_8), shows);
    }

    /// A part of a form: `name=content`, with `;filename=` and `;type=` behind it.
    private static String part(String form) {
        String[] pieces = form.split(";(?=filename=|type=)");
        String[] field = pieces[0].split("=", 2);
        var disposition = new StringBuilder("Content-Disposition: form-data; name=\"" + field[0] + "\"");
        var type = new StringBuilder();
        for (String piece : List.of(pieces).subList(1, pieces.length)) {
            String[] option = piece.split("=", 2);
            if (option[0].equals("type")) type.append("\r\nContent-Type: ").append(option[1]);
            else disposition.append("; filename=\"").append(option[1]).append('"');
        }
        return "--%s\r\n%s%s\r\n\r\n%s\r\n".formatted(BOUNDARY, disposition, type, field[1]);
    }

    private static String target(String url) {
        var matcher = URL.matcher(url);
        if (!matcher.matches()) throw new IllegalArgumentException("not a URL of localhost:8000: " + url);
        return matcher.group(1) == null ? "/" : matcher.group(1);
    }

    /// The words of a command as a shell sees them.
    static List<String> words(String command) {
        return WORD.matcher(command.replace("\\\n", " "))
                .results()
                .map(word -> unquoted(word.group()))
                .toList();
    }

    private static String unquoted(String word) {
        var text = new StringBuilder();
        char quote = 0;
        for (char c : word.toCharArray()) {
            if (c == quote) quote = 0;
            else if (quote == 0 && (c == '\'' || c == '"')) quote = c;
            else text.append(c);
        }
        return text.toString();
    }

    /// An answer.
    ///
    /// @param head the status line and the header fields
    record Answer(List<String> head, String body) {

        boolean isJson() {
            return head.stream().anyMatch(line -> line.matches("(?i)content-type: application/(.*\\+)?json.*"));
        }
    }

    /// Sends the request and reads the answer octet by octet, so that nothing comes between it and the page.
    Answer send(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:8000\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (body.length > 0)
                head.append("Content-Length: ").append(body.length).append("\r\n");
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(UTF_8));
            socket.getOutputStream().write(body);
            return read(socket.getInputStream());
        }
    }

    private Answer read(InputStream in) throws IOException {
        var octets = new ByteArrayOutputStream();
        while (!octets.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) throw new EOFException("no answer to " + this);
            octets.write(octet);
        }
        List<String> head = octets.toString(ISO_8859_1).strip().lines().toList();
        if (head.stream().anyMatch(line -> line.equalsIgnoreCase("transfer-encoding: chunked"))) {
            return new Answer(head, chunks(in).toString(UTF_8));
        }
        int length = head.stream()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return new Answer(head, new String(in.readNBytes(method.equals("HEAD") ? 0 : length), UTF_8));
    }

    private static ByteArrayOutputStream chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = chunkLength(in); length > 0; length = chunkLength(in)) {
            body.write(in.readNBytes(length));
            in.readNBytes(2);
        }
        return body;
    }

    private static int chunkLength(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int octet = in.read(); octet > 0 && octet != '\n'; octet = in.read()) line.append((char) octet);
        return Integer.parseInt(line.toString().strip(), 16);
    }
}
