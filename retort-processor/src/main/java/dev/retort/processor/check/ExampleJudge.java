// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.ConstraintMeaning;
import dev.retort.processor.model.ConstraintMeaning.NotApplicableException;
import dev.retort.processor.model.DefaultScalar;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Judges values in JSON by the contract, as far as it is known while one round is compiled: what is in a
/// type of another compilation is not looked at.
final class ExampleJudge {

    private final Map<String, JsonType> types;
    private final List<String> faults = new ArrayList<>();

    ExampleJudge(List<JsonType> types) {
        this.types = types.stream()
                .collect(Collectors.toMap(each -> each.name().binary(), each -> each, (first, _) -> first));
    }

    /// What is wrong with a value, each going on from “the example”; empty when nothing is.
    List<String> faults(Use use, JsonValue value) {
        faults.clear();
        judge(use, value, "");
        return List.copyOf(faults);
    }

    private void judge(Use use, JsonValue value, String place) {
        if (value instanceof JsonNull && use.mayBeMissing()) return;
        switch (use.type()) {
            case Type.Maybe(Use content) -> judge(content, value, place);
            case Type.Elements(Use element, var _) -> elements(use, element, value, place);
            case Type.Entries(Use key, Use entry, var _) -> entries(use, key, entry, value, place);
            case Type.Structure structure -> structure(structure, value, place);
            case Type scalar when scalar.isScalar() -> scalar(use, value, place);
            default -> {
                // anything, or what only the running program knows
            }
        }
    }

    private void elements(Use use, Use element, JsonValue value, String place) {
        if (!(value instanceof JsonArray(var elements))) {
            fault(place, "must be an array");
            return;
        }
        for (int i = 0; i < elements.size(); i++) judge(element, elements.get(i), place + "/" + i);
        constraints(use, elements, place);
    }

    private void entries(Use use, Use key, Use entry, JsonValue value, String place) {
        if (value instanceof JsonObject(var members)) {
            members.forEach((name, each) -> {
                text(key, name, place + "/" + name);
                judge(entry, each, place + "/" + name);
            });
            constraints(use, members, place);
        } else {
            fault(place, "must be an object");
        }
    }

    private void structure(Type.Structure type, JsonValue value, String place) {
        if (!(value instanceof JsonObject(var sent))) {
            fault(place, "must be an object");
            return;
        }
        if (!(types.get(type.name().binary()) instanceof JsonType.Structure known)) return;
        var names = new ArrayList<String>();
        for (JsonType.Member member : known.members()) {
            names.add(member.wireName());
            JsonValue own = sent.get(member.wireName());
            if (own != null) judge(member.use(), own, place + "/" + member.wireName());
            else if (member.required()) fault(place + "/" + member.wireName(), "is missing");
        }
        if (known.rest().isPresent()) return;
        for (String name : sent.keySet()) {
            if (!names.contains(name))
                fault(place + "/" + name, "is not a member of " + type.name().simple());
        }
    }

    private void scalar(Use use, JsonValue value, String place) {
        Optional<String> kind = kindMismatch(use.type(), value);
        if (kind.isPresent()) {
            fault(place, kind.get());
            return;
        }
        text(use, value.text(), place);
    }

    private void text(Use use, String text, String place) {
        try {
            Object read = DefaultScalar.parse(use.type(), text);
            constraints(use, read, place);
        } catch (IllegalArgumentException noValue) {
            fault(place, String.valueOf(noValue.getMessage()).replaceFirst("^is not a value of the type: it ", ""));
        }
    }

    /// What a value of another kind of JSON has to be; of a type that has no kind of its own, nothing is
    /// known.
    private static Optional<String> kindMismatch(Type type, JsonValue value) {
        return switch (type) {
            case Type.Primitive(var kind, var _) ->
                switch (kind) {
                    case BOOLEAN ->
                        value instanceof JsonBoolean ? Optional.empty() : Optional.of("must be true or false");
                    default -> value instanceof JsonNumber ? Optional.empty() : Optional.of("must be a number");
                };
            case Type.Value(var _, Type underlying) -> kindMismatch(underlying, value);
            case Type.Library(LibraryScalar scalar)
            when scalar.schemaType().equals("string") ->
                value instanceof JsonString ? Optional.empty() : Optional.of("must be a string");
            case Type.Imported _ -> value instanceof JsonString ? Optional.empty() : Optional.of("must be a string");
            case Type.Library _ -> value instanceof JsonNumber ? Optional.empty() : Optional.of("must be a number");
            default ->
                value instanceof JsonString || value instanceof JsonNumber
                        ? Optional.empty()
                        : Optional.of("must be a string or a number");
        };
    }

    /// Judges a value by what is demanded of it as a whole.
    private void constraints(Use use, Object value, String place) {
        for (Constraint constraint : use.constraints()) broken(constraint, use.type(), value, place);
    }

    private void broken(Constraint constraint, Type type, Object value, String place) {
        try {
            ConstraintMeaning.of(constraint, type).rule().ifPresent(rule -> {
                if (!DefaultRule.allows(rule, value)) fault(place, rule.message());
            });
        } catch (NotApplicableException reported) {
            // ConstraintRule reports it
        }
    }

    private void fault(String place, String text) {
        faults.add(place.isEmpty() ? text : text + " at " + place);
    }
}
