// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Outgoing;
import dev.retort.Plugin;
import dev.retort.Request;
import dev.retort.Scope;
import dev.retort.http.EntityTag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Compresses answers for clients that accept it (`Accept-Encoding`; RFC 9110, 8.4 and 12.5.3): with what
/// they like most of zstd, br, gzip and deflate, and with the first of these where they like several
/// equally well. br needs Brotli4j with its native library beside the application, and zstd needs zstd-jni.
///
/// Left alone are short bodies, what is compressed already (images, archives, …), parts of files, events, and
/// what says `Cache-Control: no-transform`. Streams are compressed as they are sent. Immutable: each method
/// returns a new one.
///
/// A compressed body has an `ETag` of its own, with which the client may ask whether it has changed
/// (`If-None-Match`), and change what it has read (`If-Match`).
///
/// Do not compress answers that hold both a secret and something that the client has sent: their length
/// would give the secret away (BREACH). Put such endpoints into a scope without this plugin.
public final class Compression implements Plugin {

    /// Up to which bodies are compressed before they are sent, so that their length is known.
    private static final int AT_ONCE = 1 << 20;

    private final int minimum;
    private final int level;
    private final List<ContentCoding> codings = ContentCoding.available();

    private Compression(int minimum, int level) {
        this.minimum = minimum;
        this.level = level;
    }

    /// Compresses bodies of 500 bytes and more, with a middling effort.
    public static Compression standard() {
        return new Compression(500, ContentCoding.OWN_LEVEL);
    }

    /// Sets the length from which on a body is compressed: 500 bytes unless this says otherwise. Bodies
    /// whose length is not known are always compressed.
    public Compression minimum(int bytes) {
        return new Compression(bytes, level);
    }

    /// Sets how hard to try. Without this, gzip and deflate have level 6 of 9, br 4 of 11, and zstd 3 of
    /// 22, which take about the same time.
    ///
    /// @param level from 1, which is fast, to 9, which makes small bodies; each coding takes it in its own
    ///     way
    /// @throws IllegalArgumentException for any other level
    public Compression level(int level) {
        if (level < 1 || level > 9) throw new IllegalArgumentException("level must be 1 to 9, but is " + level);
        return new Compression(minimum, level);
    }

    @Override
    public void install(Scope scope) {
        scope.onSend(this::compressed);
    }

    private Outgoing compressed(Request request, Outgoing answer) throws IOException {
        if (answer.status() == 304) return unchanged(request, answer);
        if (!isCompressible(answer)) return answer;
        Outgoing varying = answer.varying("Accept-Encoding");
        Optional<ContentCoding> accepted = coding(request);
        // A part stays as it is, but what it is a part of does not (RFC 9110, 15.3.7).
        if (accepted.isEmpty() || answer.status() == 206) return varying;
        ContentCoding coding = accepted.get();
        Outgoing coded = varying.with("Content-Encoding", coding.text()).without("Accept-Ranges");
        Optional<String> tag = coded.header("ETag");
        if (tag.isPresent()) coded = coded.with("ETag", EntityTag.coded(tag.get(), coding.text()));
        Optional<byte[]> bytes = answer.length() <= AT_ONCE ? answer.bytes() : Optional.empty();
        return bytes.isEmpty()
                ? coded.filtered(out -> coding.encoder(out, level))
                : coded.bytes(coding.encoded(bytes.get(), level));
    }

    /// What a client has stored compressed is still valid by the tag that it has of it (RFC 9111, 4.3.4).
    private static Outgoing unchanged(Request request, Outgoing answer) {
        Outgoing varying = answer.varying("Accept-Encoding");
        return answer.header("ETag")
                .flatMap(tag -> EntityTag.codedAmong(request.headers().all("If-None-Match"), tag))
                .map(coded -> varying.with("ETag", coded))
                .orElse(varying);
    }

    /// Whether the whole of an answer is compressed for those who accept it.
    private boolean isCompressible(Outgoing answer) {
        int status = answer.status();
        return status != 204
                && status != 205
                && (status == 206 || answer.length() < 0 || answer.length() >= minimum)
                && answer.header("Content-Encoding").isEmpty()
                && answer.header("Cache-Control")
                        .filter(each -> each.contains("no-transform"))
                        .isEmpty()
                && answer.header("Content-Type").filter(Compression::isText).isPresent();
    }

    private static boolean isText(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("text/event-stream")) return false;
        return type.startsWith("text/")
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || switch (type) {
                    case "application/json",
                            "application/jsonl",
                            "application/x-ndjson",
                            "application/javascript",
                            "application/xml",
                            "application/yaml",
                            "application/wasm",
                            "application/x-tar",
                            "font/ttf",
                            "font/otf",
                            "image/bmp",
                            "image/vnd.microsoft.icon" -> true;
                    default -> false;
                };
    }

    /// The coding that a client likes most among those that there are.
    private Optional<ContentCoding> coding(Request request) {
        var accepted = new AcceptedCodings(request.headers().all("Accept-Encoding"));
        ContentCoding best = null;
        double most = 0;
        for (ContentCoding coding : codings) {
            double weight = accepted.weight(coding.text());
            if (weight <= most) continue;
            best = coding;
            most = weight;
        }
        return Optional.ofNullable(best);
    }
}
