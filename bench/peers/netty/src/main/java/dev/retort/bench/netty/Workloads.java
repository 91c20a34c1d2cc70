// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/// What is measured: routes, and JSON read and written token by token.
final class Workloads {

    private static final byte[] GREETING = "Hello, World!".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UPSTREAM = "upstream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AWAKE = "awake".getBytes(StandardCharsets.US_ASCII);

    /// One event loop uses it, so that a pool per thread is the cheapest.
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    /// Answers a request whose body is there.
    Reply answer(ByteBufAllocator buffers, HttpRequest request, byte[] body, int length) {
        var method = request.method();
        var path = request.uri();
        if (method.equals(HttpMethod.POST) && path.equals("/orders")) return order(buffers, request, body, length);
        if (method.equals(HttpMethod.GET) && path.equals("/plaintext")) return text(GREETING);
        if (method.equals(HttpMethod.GET) && path.equals("/json")) return json(buffers);
        if (method.equals(HttpMethod.GET) && path.equals("/sleep")) return text(AWAKE);
        if (method.equals(HttpMethod.GET) && path.equals("/upstream")) return text(UPSTREAM);
        if (method.equals(HttpMethod.GET) && SelectionReader.matches(path)) return selection(buffers, path);
        return problem(buffers, HttpResponseStatus.NOT_FOUND, "no such route");
    }

    private static Reply text(byte[] text) {
        return new Reply(HttpResponseStatus.OK, Reply.TEXT, Unpooled.wrappedBuffer(text));
    }

    private static Reply json(ByteBufAllocator buffers) {
        var body = write(buffers, json -> json.writeStringProperty("message", "Hello, World!"));
        return new Reply(HttpResponseStatus.OK, Reply.JSON, body);
    }

    private static Reply selection(ByteBufAllocator buffers, String uri) {
        var faults = new Faults();
        var selection = new SelectionReader(uri, faults).read();
        if (!faults.isEmpty()) return unprocessable(buffers, faults.list());
        var body = write(buffers, json -> {
            json.writeNumberProperty("shop", selection.shop());
            json.writeStringProperty("item", selection.item().toString());
            json.writeNumberProperty("page", selection.page());
            json.writeNumberProperty("size", selection.size());
            json.writeStringProperty("sort", selection.sort());
            json.writeBooleanProperty("sale", selection.sale());
        });
        return new Reply(HttpResponseStatus.OK, Reply.JSON, body);
    }

    private static Reply order(ByteBufAllocator buffers, HttpRequest request, byte[] body, int length) {
        if (!isJson(request.headers().get(HttpHeaderNames.CONTENT_TYPE))) {
            return problem(buffers, HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE, "the body must be application/json");
        }
        var faults = new Faults();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body, 0, length)) {
            var order = new OrderReader(parser, faults).read();
            return faults.isEmpty() ? receipt(buffers, order) : unprocessable(buffers, faults.list());
        } catch (JacksonException malformed) {
            return problem(buffers, HttpResponseStatus.BAD_REQUEST, "the body is not well-formed JSON");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && (contentType.equals("application/json") || contentType.startsWith("application/json;"));
    }

    private static Reply receipt(ByteBufAllocator buffers, Order order) {
        var body = write(buffers, json -> {
            json.writeStringProperty("id", order.id().toString());
            json.writeNumberProperty("total", order.total());
            json.writeNumberProperty("items", order.items().size());
            json.writeStringProperty("customer", order.customer().name());
            json.writeBooleanProperty("express", order.express());
        });
        return new Reply(HttpResponseStatus.OK, Reply.JSON, body);
    }

    private static Reply unprocessable(ByteBufAllocator buffers, List<Fault> faults) {
        var status = HttpResponseStatus.UNPROCESSABLE_ENTITY;
        var detail = faults.size() == 1 ? "1 problem in the request" : faults.size() + " problems in the request";
        var body = write(buffers, json -> {
            writeProblem(json, status.code(), "Unprocessable Content", detail);
            json.writeArrayPropertyStart("errors");
            for (var fault : faults) {
                json.writeStartObject();
                json.writeStringProperty("in", "body");
                json.writeStringProperty("pointer", fault.pointer());
                json.writeStringProperty("code", fault.code());
                json.writeStringProperty("detail", fault.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        return new Reply(status, Reply.PROBLEM, body);
    }

    /// A refusal that lists no faults.
    static Reply problem(ByteBufAllocator buffers, HttpResponseStatus status, String detail) {
        var body = write(buffers, json -> writeProblem(json, status.code(), status.reasonPhrase(), detail));
        return new Reply(status, Reply.PROBLEM, body);
    }

    private static void writeProblem(JsonGenerator json, int status, String title, String detail) {
        json.writeStringProperty("type", "about:blank");
        json.writeStringProperty("title", title);
        json.writeNumberProperty("status", status);
        json.writeStringProperty("detail", detail);
    }

    private static ByteBuf write(ByteBufAllocator buffers, Consumer<JsonGenerator> members) {
        var buffer = buffers.buffer(512);
        var stream = new ByteBufOutputStream(buffer);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return buffer;
    }
}
