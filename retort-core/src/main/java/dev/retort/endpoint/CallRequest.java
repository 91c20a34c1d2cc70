// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Background;
import dev.retort.Fault;
import dev.retort.Headers;
import dev.retort.InvalidRequest;
import dev.retort.Link;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.RequestAttribute;
import dev.retort.Response;
import dev.retort.http.RequestHead;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.routing.Target;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call as handlers see it that read the request by hand.
record CallRequest(Call call, RequestHead head, Target parsed) implements Request {

    @Override
    public String method() {
        return head.method();
    }

    @Override
    public String path() {
        return parsed.path();
    }

    @Override
    public String target() {
        return head.target();
    }

    @Override
    public Optional<String> route() {
        return Optional.of(call.route()).filter(route -> !route.isEmpty());
    }

    @Override
    public boolean hasVariable(String variable) {
        return call.hasVariable(variable);
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
    public List<Map.Entry<String, String>> queryPairs() {
        return pairs(parsed.query());
    }

    @Override
    public List<Map.Entry<String, String>> formPairs() {
        return pairs(call.form().pairs());
    }

    private static List<Map.Entry<String, String>> pairs(List<String> namesAndValues) {
        var pairs = new ArrayList<Map.Entry<String, String>>(namesAndValues.size() / 2);
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            pairs.add(Map.entry(namesAndValues.get(i), namesAndValues.get(i + 1)));
        }
        return pairs;
    }

    @Override
    public Headers headers() {
        return head.headers();
    }

    @Override
    public Headers trailers() {
        return call.peer().trailers();
    }

    @Override
    public void earlyHints(String... links) {
        Response<?> checked = Response.empty(204);
        for (String link : links) checked = checked.header("Link", link);
        call.peer().hint(checked.headers());
    }

    @Override
    public byte[] bytes() {
        return call.body().whole();
    }

    @Override
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.badRequest("the body is not UTF-8");
        }
    }

    @Override
    public <T> T json(Codec<T> codec) {
        ReceivedBody body = call.again().body();
        // What any JSON is read as may be the patch itself, which the program then knows.
        boolean any = method().equals("PATCH") && codec.equals(Codecs.JSON_VALUE);
        return (any || Codecs.isMerge(codec) ? body.merge() : body).required(codec::read);
    }

    @Override
    public Object errors(InvalidRequest invalid) {
        return call.errors(invalid);
    }

    @Override
    public Optional<String> cookie(String name) {
        call.noteOther(Fault.In.COOKIE, name);
        return CookieField.values(head.headers().all("cookie"), name).stream().findFirst();
    }

    @Override
    public <T> Optional<T> get(RequestAttribute<T> attribute) {
        return call.attribute(attribute);
    }

    @Override
    public <T> void set(RequestAttribute<T> attribute, T value) {
        call.attribute(attribute, value);
    }

    @Override
    public Background background() {
        return call.background();
    }

    @Override
    public String scheme() {
        return head.scheme();
    }

    @Override
    public String prefix() {
        return head.prefix();
    }

    @Override
    public String address(Link link) {
        return Answers.location(head.prefix()) + call.placed(link.address()).text();
    }

    @Override
    public String remote() {
        return head.remote();
    }

    @Override
    public Optional<X509Certificate> clientCertificate() {
        return head.certificate();
    }
}
