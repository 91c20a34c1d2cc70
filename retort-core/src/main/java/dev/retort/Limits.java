// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.JsonLimits;
import java.time.Duration;
import java.util.function.Consumer;

/// How much a client may send and how long things may take. Every limit has a safe default; none can be
/// switched off, only raised.
///
/// @param targetLength  bytes of the request line's path and query; beyond it 414. Default 8 KiB
/// @param headerLength  bytes of all header fields together; beyond it 431. Default 16 KiB
/// @param bodyLength    bytes of a body; beyond it 413. Default 1 MiB
/// @param jsonDepth     how deep arrays and objects may be nested in a body; at most 1,000; beyond it 400.
///                      Default 64
/// @param digits        digits of a number in a body, and the greatest absolute value of a decimal's
///                      exponent; beyond it 400. Default 400
/// @param parts         parts of a form in `multipart/form-data`; beyond it 413. Default 1,000
/// @param fieldsLength  bytes of all fields of a form that are no files, where files may be; beyond it 413. Default
///                      1 MiB
/// @param headTime      from the first byte of a request to the end of its header fields; beyond it 408.
///                      Default 10 s
/// @param bodyTime      from there to the last byte of the body, or to the next 64 KiB of one that
///                      is read as it arrives; beyond it 408. Default 30 s
/// @param handlerTime   for the handler; beyond it its thread is interrupted and the client gets 503. A stream
///                      may go on for longer, but not be silent for longer. Default 60 s
/// @param idleTime      a connection without a request, and a client that takes nothing of its answer; beyond it
///                      the connection is closed, in HTTP/2 for the latter the stream alone. Default 60 s
/// @param shutdownTime  how long requests under way may go on after the application was told to stop. Default
///                      20 s
/// @param connections   that are open at the same time, of all listeners; further ones are closed as they come.
///                      Default 10,000
/// @param connectionsPerAddress of one address, or one /64 of IPv6; further ones are closed as they come. Those by
///                      Unix domain sockets do not count. Default 10,000, since behind a proxy all may have one
/// @param requestsPerConnection after which a connection is closed. Default 1,000,000
/// @param streams       of one connection of HTTP/2 at the same time; beyond it they are refused. Default 100
public record Limits(
        int targetLength,
        int headerLength,
        long bodyLength,
        int jsonDepth,
        int digits,
        int parts,
        long fieldsLength,
        Duration headTime,
        Duration bodyTime,
        Duration handlerTime,
        Duration idleTime,
        Duration shutdownTime,
        int connections,
        int connectionsPerAddress,
        int requestsPerConnection,
        int streams) {

    private static final Limits DEFAULTS = new Limits(
            8 * 1024,
            16 * 1024,
            1024 * 1024,
            64,
            400,
            1_000,
            1024 * 1024,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            10_000,
            10_000,
            1_000_000,
            100);

    /// Refuses limits that are zero or negative, naming each.
    public Limits {
        positive("targetLength", targetLength);
        positive("headerLength", headerLength);
        positive("bodyLength", bodyLength);
        positive("jsonDepth", jsonDepth);
        if (jsonDepth > JsonLimits.DEEPEST) {
            throw new IllegalArgumentException(
                    "limit jsonDepth must be at most " + JsonLimits.DEEPEST + ", but is " + jsonDepth);
        }
        positive("digits", digits);
        positive("parts", parts);
        positive("fieldsLength", fieldsLength);
        positive("headTime", headTime.toMillis());
        positive("bodyTime", bodyTime.toMillis());
        positive("handlerTime", handlerTime.toMillis());
        positive("idleTime", idleTime.toMillis());
        positive("shutdownTime", shutdownTime.toMillis());
        positive("connections", connections);
        positive("connectionsPerAddress", connectionsPerAddress);
        positive("requestsPerConnection", requestsPerConnection);
        positive("streams", streams);
    }

    private static void positive(String name, long value) {
        if (value <= 0) throw new IllegalArgumentException("limit " + name + " must be positive, but is " + value);
    }

    /// The defaults that each component names.
    public static Limits defaults() {
        return DEFAULTS;
    }

    /// The same with another [#targetLength()].
    public Limits targetLength(int targetLength) {
        return with(draft -> draft.targetLength = targetLength);
    }

    /// The same with another [#headerLength()].
    public Limits headerLength(int headerLength) {
        return with(draft -> draft.headerLength = headerLength);
    }

    /// The same with another [#bodyLength()].
    public Limits bodyLength(long bodyLength) {
        return with(draft -> draft.bodyLength = bodyLength);
    }

    /// The same with another [#jsonDepth()].
    public Limits jsonDepth(int jsonDepth) {
        return with(draft -> draft.jsonDepth = jsonDepth);
    }

    /// The same with another [#digits()].
    public Limits digits(int digits) {
        return with(draft -> draft.digits = digits);
    }

    /// The same with another [#parts()].
    public Limits parts(int parts) {
        return with(draft -> draft.parts = parts);
    }

    /// The same with another [#fieldsLength()].
    public Limits fieldsLength(long fieldsLength) {
        return with(draft -> draft.fieldsLength = fieldsLength);
    }

    /// The same with another [#headTime()].
    public Limits headTime(Duration headTime) {
        return with(draft -> draft.headTime = headTime);
    }

    /// The same with another [#bodyTime()].
    public Limits bodyTime(Duration bodyTime) {
        return with(draft -> draft.bodyTime = bodyTime);
    }

    /// The same with another [#handlerTime()].
    public Limits handlerTime(Duration handlerTime) {
        return with(draft -> draft.handlerTime = handlerTime);
    }

    /// The same with another [#idleTime()].
    public Limits idleTime(Duration idleTime) {
        return with(draft -> draft.idleTime = idleTime);
    }

    /// The same with another [#shutdownTime()].
    public Limits shutdownTime(Duration shutdownTime) {
        return with(draft -> draft.shutdownTime = shutdownTime);
    }

    /// The same with another [#connections()].
    public Limits connections(int connections) {
        return with(draft -> draft.connections = connections);
    }

    /// The same with another [#connectionsPerAddress()].
    public Limits connectionsPerAddress(int connectionsPerAddress) {
        return with(draft -> draft.connectionsPerAddress = connectionsPerAddress);
    }

    /// The same with another [#requestsPerConnection()].
    public Limits requestsPerConnection(int requestsPerConnection) {
        return with(draft -> draft.requestsPerConnection = requestsPerConnection);
    }

    /// The same with another [#streams()].
    public Limits streams(int streams) {
        return with(draft -> draft.streams = streams);
    }

    private Limits with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.limits();
    }

    /// A copy that is still open to one change.
    private static final class Draft {
        private int targetLength;
        private int headerLength;
        private long bodyLength;
        private int jsonDepth;
        private int digits;
        private int parts;
        private long fieldsLength;
        private Duration headTime;
        private Duration bodyTime;
        private Duration handlerTime;
        private Duration idleTime;
        private Duration shutdownTime;
        private int connections;
        private int connectionsPerAddress;
        private int requestsPerConnection;
        private int streams;

        private Draft(Limits from) {
            targetLength = from.targetLength;
            headerLength = from.headerLength;
            bodyLength = from.bodyLength;
            jsonDepth = from.jsonDepth;
            digits = from.digits;
            parts = from.parts;
            fieldsLength = from.fieldsLength;
            headTime = from.headTime;
            bodyTime = from.bodyTime;
            handlerTime = from.handlerTime;
            idleTime = from.idleTime;
            shutdownTime = from.shutdownTime;
            connections = from.connections;
            connectionsPerAddress = from.connectionsPerAddress;
            requestsPerConnection = from.requestsPerConnection;
            streams = from.streams;
        }

        private Limits limits() {
            return new Limits(
                    targetLength,
                    headerLength,
                    bodyLength,
                    jsonDepth,
                    digits,
                    parts,
                    fieldsLength,
                    headTime,
                    bodyTime,
                    handlerTime,
                    idleTime,
                    shutdownTime,
                    connections,
                    connectionsPerAddress,
                    requestsPerConnection,
                    streams);
        }
    }
}
