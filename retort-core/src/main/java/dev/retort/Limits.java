// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.JsonLimits;
import java.time.Duration;
import java.util.function.Consumer;

/// How much a client may send and how long things may take. Every limit has a safe default, and none can be
/// switched off: it can only be changed. Immutable.
///
/// ```java
/// app.limits(Limits.defaults().bodyLength(10_000_000).handlerTime(Duration.ofSeconds(5)));
/// ```
///
/// A status that is named here is what the client gets when the limit is exceeded. Every number must be at
/// least 1, and every duration at least a millisecond; more than a year counts as a year. [Scope#limits]
/// says which limits a part of an application can have of its own.
///
/// @param targetLength  bytes of the request line's path and query; beyond it 414. Default 8 KiB
/// @param headerLength  bytes of all header fields together; beyond it 431. Default 16 KiB
/// @param bodyLength    bytes of a body; beyond it 413. Default 1 MiB
/// @param jsonDepth     how deep arrays and objects may be nested in a body; at most 1,000; beyond it 400.
///                      Default 64
/// @param digits        digits of a number in a body, and the greatest absolute value of a decimal's
///                      exponent; beyond it 400. Default 400
/// @param parts         parts of a form in `multipart/form-data`; beyond it 413. Default 1,000
/// @param fieldsLength  bytes of all fields of a `multipart/form-data` form that are not files; beyond it
///                      413. Default 1 MiB
/// @param headTime      time from the first byte of a request to the end of its header fields; beyond it
///                      408. Default 10 s
/// @param bodyTime      time from there to the last byte of the body, or to the next 64 KiB of one that
///                      is read as it arrives; beyond it 408. Also time from the first byte of a message
///                      of a WebSocket to its last; beyond it 1008. Default 30 s
/// @param handlerTime   time for the handler; beyond it its thread is interrupted and the client gets 503.
///                      A stream may go on for longer, but not be silent for longer. Default 60 s
/// @param idleTime      time that a connection may have no request, or a client may take nothing of its
///                      answer; beyond it the connection is closed, or in HTTP/2 only the stream that is
///                      not taken. Default 60 s
/// @param shutdownTime  time that requests under way may still take after the application was told to stop.
///                      Default 20 s
/// @param connections   connections that may be open at the same time, of all listeners; further ones are
///                      closed as they come. Default 10,000
/// @param connectionsPerAddress connections that one address, or one /64 of IPv6, may have open; further
///                      ones are closed as they come. Those by Unix domain sockets do not count. Default
///                      10,000, since all clients behind a proxy may share one address
/// @param requestsPerConnection requests after which a connection is closed. Default 1,000,000
/// @param streams       requests that one connection of HTTP/2 may have under way at the same time; further
///                      ones are refused. Default 100
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

    private static final Duration YEAR = Duration.ofDays(365);

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

    /// @throws IllegalArgumentException when a limit is zero or negative, or `jsonDepth` is above 1,000;
    ///     the message names it
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
        headTime = positive("headTime", headTime);
        bodyTime = positive("bodyTime", bodyTime);
        handlerTime = positive("handlerTime", handlerTime);
        idleTime = positive("idleTime", idleTime);
        shutdownTime = positive("shutdownTime", shutdownTime);
        positive("connections", connections);
        positive("connectionsPerAddress", connectionsPerAddress);
        positive("requestsPerConnection", requestsPerConnection);
        positive("streams", streams);
    }

    private static Duration positive(String name, Duration time) {
        Duration counted = atMostAYear(time);
        positive(name, counted.toMillis());
        return counted;
    }

    /// What a duration counts as, so that its nanoseconds can be counted.
    private static Duration atMostAYear(Duration time) {
        return time.compareTo(YEAR) < 0 ? time : YEAR;
    }

    /// What a heartbeat counts as.
    ///
    /// @throws IllegalArgumentException when it is shorter than a millisecond
    static Duration heartbeat(Duration time) {
        Duration counted = atMostAYear(time);
        if (counted.toMillis() >= 1) return counted;
        throw new IllegalArgumentException("the heartbeat must be at least a millisecond, but is " + time);
    }

    private static void positive(String name, long value) {
        if (value <= 0) throw new IllegalArgumentException("limit " + name + " must be positive, but is " + value);
    }

    /// The limits that hold unless an application says otherwise: the default of each component.
    public static Limits defaults() {
        return DEFAULTS;
    }

    /// A copy with another limit for the length of path and query.
    ///
    /// @param targetLength in bytes, at least 1; a client that sends more gets 414
    public Limits targetLength(int targetLength) {
        return with(draft -> draft.targetLength = targetLength);
    }

    /// A copy with another limit for the length of all header fields together.
    ///
    /// @param headerLength in bytes, at least 1; a client that sends more gets 431
    public Limits headerLength(int headerLength) {
        return with(draft -> draft.headerLength = headerLength);
    }

    /// A copy with another limit for the length of a body. [MaxBody] does this for a single endpoint.
    ///
    /// @param bodyLength in bytes, at least 1; a client that sends more gets 413
    public Limits bodyLength(long bodyLength) {
        return with(draft -> draft.bodyLength = bodyLength);
    }

    /// A copy with another limit for how deep arrays and objects in a body may be nested.
    ///
    /// @param jsonDepth 1 to 1,000; a client that nests deeper gets 400
    public Limits jsonDepth(int jsonDepth) {
        return with(draft -> draft.jsonDepth = jsonDepth);
    }

    /// A copy with another limit for the length of a number in a body.
    ///
    /// @param digits how many digits, and the greatest absolute value of a decimal's exponent; at least 1.
    ///     A client that sends more gets 400
    public Limits digits(int digits) {
        return with(draft -> draft.digits = digits);
    }

    /// A copy with another limit for the number of parts in a form (`multipart/form-data`).
    ///
    /// @param parts at least 1; a client that sends more gets 413
    public Limits parts(int parts) {
        return with(draft -> draft.parts = parts);
    }

    /// A copy with another limit for all fields of a form (`multipart/form-data`) that are not files.
    ///
    /// @param fieldsLength in bytes, at least 1; a client that sends more gets 413
    public Limits fieldsLength(long fieldsLength) {
        return with(draft -> draft.fieldsLength = fieldsLength);
    }

    /// A copy with another limit for the time that a client takes to send the head of a request.
    ///
    /// @param headTime from the first byte to the end of the header fields, at least a millisecond; a
    ///     client that takes longer gets 408
    public Limits headTime(Duration headTime) {
        return with(draft -> draft.headTime = headTime);
    }

    /// A copy with another limit for the time that a client takes to send a body, or a message of a
    /// WebSocket.
    ///
    /// @param bodyTime from the end of the header fields to the last byte, or to the next 64 KiB of a body
    ///     that is read as it arrives; at least a millisecond. A client that takes longer gets 408, and 1008
    ///     in a WebSocket
    public Limits bodyTime(Duration bodyTime) {
        return with(draft -> draft.bodyTime = bodyTime);
    }

    /// A copy with another limit for the time of a handler, and for the silence of a stream.
    ///
    /// @param handlerTime at least a millisecond; a handler that takes longer is interrupted, and the
    ///     client gets 503
    public Limits handlerTime(Duration handlerTime) {
        return with(draft -> draft.handlerTime = handlerTime);
    }

    /// A copy with another limit for the time of a connection without a request, and of a client that takes
    /// nothing of its answer.
    ///
    /// @param idleTime at least a millisecond; beyond it the connection is closed, in HTTP/2 for the latter
    ///     the stream alone
    public Limits idleTime(Duration idleTime) {
        return with(draft -> draft.idleTime = idleTime);
    }

    /// A copy with another limit for the time that requests under way have when the application stops.
    ///
    /// @param shutdownTime at least a millisecond; what is not answered by then is broken off
    public Limits shutdownTime(Duration shutdownTime) {
        return with(draft -> draft.shutdownTime = shutdownTime);
    }

    /// A copy with another limit for the connections that are open at the same time, of all listeners
    /// together.
    ///
    /// @param connections at least 1; further connections are closed as they come
    public Limits connections(int connections) {
        return with(draft -> draft.connections = connections);
    }

    /// A copy with another limit for the connections that one address, or one /64 of IPv6, may have open.
    ///
    /// @param connectionsPerAddress at least 1; further connections are closed as they come
    public Limits connectionsPerAddress(int connectionsPerAddress) {
        return with(draft -> draft.connectionsPerAddress = connectionsPerAddress);
    }

    /// A copy with another limit for the requests of a connection.
    ///
    /// @param requestsPerConnection at least 1; after so many the connection is closed
    public Limits requestsPerConnection(int requestsPerConnection) {
        return with(draft -> draft.requestsPerConnection = requestsPerConnection);
    }

    /// A copy with another limit for the requests that one connection of HTTP/2 may have under way at the
    /// same time.
    ///
    /// @param streams at least 1; further requests are refused
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
