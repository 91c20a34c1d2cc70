// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import dev.retort.Headers;
import dev.retort.Invalid;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.http.RequestHead;
import dev.retort.json.Codec;
import dev.retort.routing.Target;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call as handlers see it that read the request by hand.
record CallRequest(Call call, RequestHead head, Target target, byte[] bytes) implements Request {

    @Override
    public String method() {
        return head.method();
    }

    @Override
    public String path() {
        return target.path();
    }

    @Override
    public String path(String variable) {
        return call.pathValue(variable);
    }

    @Override
    public Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    @Override
    public List<String> queries(String name) {
        return call.queryValues(name);
    }

    @Override
    public Headers headers() {
        return head.headers();
    }

    @Override
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.badRequest("the body is not UTF-8");
        }
    }

    @Override
    public <T> T json(Codec<T> codec) {
        try {
            T value = call.body(codec);
            call.requireValid();
            if (value == null) throw Problem.badRequest("the body must not be null");
            return value;
        } catch (RefusedException refused) {
            throw thrown(refused);
        }
    }

    private static RuntimeException thrown(RefusedException refused) {
        if (refused.status() != 400) return Invalid.of(refused.faults());
        return Problem.badRequest("1 problem in the request")
                .with(
                        "errors",
                        refused.faults().stream().map(CallRequest::members).toList());
    }

    private static Map<String, Object> members(Fault fault) {
        var members = new LinkedHashMap<String, Object>();
        members.put("in", fault.in().wireName());
        members.put("pointer", fault.pointer());
        members.put("code", fault.code());
        members.put("detail", fault.detail());
        return members;
    }

    @Override
    public String scheme() {
        return head.scheme();
    }

    @Override
    public String remote() {
        return head.remote();
    }
}
