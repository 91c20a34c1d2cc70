// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Coercion;
import dev.retort.Fault;
import dev.retort.json.Codecs;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonString;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Finds the values that faults are about, when somebody asks. The body is read once more for it. For one
/// thread.
final class Inputs {

    /// In the place of what is told to nobody.
    static final String MASK = "**********";

    private final ParameterInputs parameters;
    private final byte[] document;
    private final JsonLimits limits;
    private final Coercion coercion;
    private final UnaryOperator<JsonValue> masking;
    private final boolean several;
    private boolean read;
    private @Nullable JsonValue body;

    /// @param masking    puts asterisks in the place of what is told to nobody
    /// @param several    whether the members of the body are values of their own
    Inputs(
            ParameterInputs parameters,
            byte[] document,
            JsonLimits limits,
            Coercion coercion,
            UnaryOperator<JsonValue> masking,
            boolean several) {
        this.parameters = parameters;
        this.document = document;
        this.limits = limits;
        this.coercion = coercion;
        this.masking = masking;
        this.several = several;
    }

    /// The body, if it is JSON, without what is masked.
    Optional<JsonValue> body() {
        if (!read) {
            read = true;
            body = read().orElse(null);
        }
        return Optional.ofNullable(body);
    }

    private Optional<JsonValue> read() {
        try {
            var in = new JsonReader(document, document.length, limits).coercing(coercion);
            JsonValue value = Codecs.JSON_VALUE.read(in);
            in.end();
            return Optional.ofNullable(value).map(masking);
        } catch (JsonSyntaxException noJson) {
            return Optional.empty();
        }
    }

    /// The value that a fault is about.
    Optional<JsonValue> of(Fault fault) {
        String pointer = fault.pointer();
        List<String> steps = Fault.steps(pointer);
        if (fault.in() != Fault.In.BODY) return steps.isEmpty() ? Optional.empty() : parameter(fault, steps);
        if (fault.isOfName()) return Optional.of(new JsonString(steps.getLast()));
        boolean absent = fault.code().equals("required");
        if (absent && several && pointer.lastIndexOf('/') == 0) return Optional.empty();
        String place = absent && !pointer.isEmpty() ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer;
        return body().flatMap(document -> Optional.ofNullable(document.at(place)));
    }

    private Optional<JsonValue> parameter(Fault fault, List<String> steps) {
        Optional<List<String>> group =
                fault.code().equals("required") ? parameters.group(fault.in()) : Optional.empty();
        if (group.isPresent()) return Optional.of(object(fault.in(), group.get()));
        if (steps.size() > 1 && steps.get(1).matches("\\d{1,6}")) {
            int index = Integer.parseInt(steps.get(1));
            return parameters.element(fault.in(), steps.getFirst(), index).map(JsonString::new);
        }
        return value(parameters.texts(fault.in(), steps.getFirst()));
    }

    private static Optional<JsonValue> value(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new JsonString(texts.getFirst()));
            default ->
                Optional.of(new JsonArray(
                        texts.stream().<JsonValue>map(JsonString::new).toList()));
        };
    }

    /// Parameters as the client sent them; an empty field of a form was not.
    private JsonObject object(Fault.In in, List<String> names) {
        var members = new LinkedHashMap<String, JsonValue>();
        for (String name : names) {
            List<String> texts = parameters.texts(in, name);
            boolean empty = in == Fault.In.FORM && texts.equals(List.of(""));
            if (!empty) value(texts).ifPresent(value -> members.put(name, value));
        }
        return new JsonObject(members);
    }
}
