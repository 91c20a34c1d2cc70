// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.Unknown;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.DefaultScalar;
import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.model.Doc;
import dev.retort.processor.model.JsonKind;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.PrimitiveKind;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.UntaggedForm;
import dev.retort.processor.model.Use;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON Schemas (draft 2020-12, as OpenAPI 3.1 uses it) of types, as nested maps.
public final class SchemaFragment {

    /// Most tools know neither `contentEncoding` nor the formats of durations and of times without a zone; a
    /// pattern they
    /// all know.
    private static final String BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

    private static final String INTEGER = "^-?[0-9]+$";

    private static final String DECIMAL = "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?0?([0-3]?[0-9]{1,2}|400))?$";

    private static final String DURATION = duration();
    private static final String LOCAL_TIME = "^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?$";

    private SchemaFragment() {}

    /// The schema of a declaration, for the components of the document.
    public static Map<String, Object> of(JsonType type) {
        return NoteFragment.schema(plain(type), type.doc().note(), own(type));
    }

    /// The type whose values the examples of a declaration are.
    private static Type own(JsonType type) {
        return switch (type) {
            case JsonType.Value value -> value.member().use().type();
            case JsonType.Enumeration enumeration -> new Type.Enumeration(type.name(), enumeration.constants(), true);
            default -> new Type.Anything();
        };
    }

    private static Map<String, Object> plain(JsonType type) {
        return switch (type) {
            case JsonType.Structure structure -> structure(structure);
            case JsonType.Union(
                    ClassName name,
                    String discriminator,
                    List<JsonType.Choice> choices,
                    Doc doc,
                    var _) -> {
                var schema = titled(name, doc);
                var records = new LinkedHashMap<String, Object>();
                choices.forEach(each -> records.put(each.value(), each.name().binary()));
                schema.put(
                        "$union", ordered("name", name.binary(), "discriminator", discriminator, "records", records));
                yield schema;
            }
            case JsonType.Untagged untagged -> untagged(untagged);
            case JsonType.Tuple tuple -> tuple(tuple);
            case JsonType.Enumeration(ClassName name, List<Type.Constant> constants, Doc doc, var _) -> {
                var schema = titled(name, doc);
                schema.put("type", "string");
                schema.put("enum", wireNames(constants));
                yield schema;
            }
            case JsonType.Value value -> {
                var schema = titled(value.name(), value.doc());
                schema.putAll(of(value.member().use()));
                yield schema;
            }
            case JsonType.Coded coded -> {
                var schema = titled(coded.name(), coded.doc());
                schema.put("type", of(coded.member().use()).get("type"));
                schema.put("$values", coded.name().binary());
                yield schema;
            }
        };
    }

    private static Map<String, Object> titled(ClassName name, Doc doc) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("title", name.simple());
        if (name.home().isPresent()) schema.put("$imported", name.qualified());
        if (!doc.whole().isEmpty()) schema.put("description", doc.whole());
        if (doc.deprecated()) schema.put("deprecated", true);
        return schema;
    }

    /// Any of the forms. A record that is looked for after others excludes what makes an object one of those.
    private static Map<String, Object> untagged(JsonType.Untagged untagged) {
        UntaggedForm.Order order = untagged.order();
        var choices = new ArrayList<Object>();
        for (UntaggedForm form : untagged.forms()) {
            var choice = new LinkedHashMap<>(of(form.type()));
            List<Map<String, Object>> excluded = !form.isRecord()
                    ? List.of()
                    : order.excluded(form).stream()
                            .map(names -> ordered("required", List.copyOf(names)))
                            .toList();
            if (excluded.size() == 1) choice.put("not", excluded.getFirst());
            if (excluded.size() > 1) choice.put("not", ordered("anyOf", excluded));
            choices.add(choice);
        }
        var schema = titled(untagged.name(), untagged.doc());
        schema.put("anyOf", choices);
        return schema;
    }

    private static Map<String, Object> tuple(JsonType.Tuple tuple) {
        var elements = new ArrayList<Object>();
        for (JsonType.Member member : tuple.members()) {
            elements.add(described(of(member.use()), tuple.doc().parameters().getOrDefault(member.name(), "")));
        }
        var schema = titled(tuple.name(), tuple.doc());
        schema.putAll(ordered(
                "type", "array", "prefixItems", elements, "minItems", elements.size(), "maxItems", elements.size()));
        return schema;
    }

    private static Map<String, Object> structure(JsonType.Structure structure) {
        var schema = titled(structure.name(), structure.doc());
        if (!structure.parameters().isEmpty()) schema.put("$parameters", structure.parameters());
        schema.put("type", "object");
        List<String> required = structure.members().stream()
                .filter(JsonType.Member::required)
                .map(JsonType.Member::wireName)
                .toList();
        if (!required.isEmpty()) schema.put("required", required);
        List<String> written = structure.members().stream()
                .filter(structure::isAlwaysWritten)
                .map(JsonType.Member::wireName)
                .toList();
        boolean oneWay =
                structure.members().stream().anyMatch(each -> each.access().isOneWay());
        if (oneWay || !written.equals(required)) schema.put("$written", written);
        var properties = new LinkedHashMap<String, Object>();
        for (JsonType.Member member : structure.members()) {
            if (!member.isShown()) continue;
            String description = structure.doc().parameters().getOrDefault(member.name(), "");
            var property = new LinkedHashMap<>(described(of(member.use(), member.fallback()), description));
            if (!member.access().isRead()) property.put("readOnly", true);
            if (!member.access().isWritten()) property.put("writeOnly", true);
            properties.put(
                    member.wireName(),
                    NoteFragment.schema(
                            property,
                            structure.doc().note(member.name()),
                            member.use().type()));
        }
        schema.put("properties", properties);
        if (structure.rest().isPresent() || structure.unknown() == Unknown.IGNORE)
            schema.put("additionalProperties", true);
        if (structure.unknown() == Unknown.REFUSE) schema.put("additionalProperties", false);
        return schema;
    }

    /// A schema with a description.
    static Map<String, Object> described(Map<String, Object> schema, String description) {
        if (description.isEmpty()) return schema;
        var described = new LinkedHashMap<>(schema);
        described.put("description", description);
        return described;
    }

    /// The schema of a use with the value that stands in for it.
    static Map<String, Object> of(Use use, Optional<DefaultValue> fallback) {
        if (!(fallback.orElse(null) instanceof DefaultValue.Written(String written, var _))) return of(use);
        var schema = new LinkedHashMap<>(of(use));
        Object value = DefaultScalar.parse(use.type(), written);
        if (value instanceof Year year) value = year.getValue();
        schema.put("default", JsonKind.isText(use.type()) ? written : value);
        return schema;
    }

    /// The schema of a use.
    static Map<String, Object> of(Use use) {
        var schema = new LinkedHashMap<>(of(use.type()));
        for (Constraint constraint : use.constraints()) {
            CheckCode.meaning(constraint, use).keywords().forEach((keyword, value) -> merge(schema, keyword, value));
        }
        return use.nullable() ? nullable(schema) : schema;
    }

    /// Adds a keyword; of two bounds the stricter stays, a constraint's format is stricter than a type's,
    /// and two patterns hold both.
    static void merge(Map<String, Object> schema, String keyword, Object value) {
        Object present = schema.putIfAbsent(keyword, value);
        if (present == null || present.equals(value)) return;
        if (keyword.equals("format")) {
            schema.put(keyword, value);
            return;
        }
        boolean bound = keyword.startsWith("min") || keyword.startsWith("max") || keyword.startsWith("exclusive");
        if (bound && present instanceof Number a && value instanceof Number b) {
            boolean greater = Double.compare(b.doubleValue(), a.doubleValue()) > 0;
            boolean lowerBound = keyword.startsWith("min") || keyword.startsWith("exclusiveMin");
            if (greater == lowerBound) schema.put(keyword, value);
            return;
        }
        var all = new ArrayList<Object>();
        if (schema.get("allOf") instanceof List<?> others) all.addAll(others);
        all.add(Map.of(keyword, value));
        schema.put("allOf", all);
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.isEmpty()) return schema;
        var nullable = new LinkedHashMap<String, Object>();
        boolean listed = schema.containsKey("enum") || schema.containsKey("const");
        if (schema.get("type") instanceof String type && !listed) {
            nullable.putAll(schema);
            nullable.put("type", List.of(type, "null"));
        } else {
            nullable.put("anyOf", List.of(schema, Map.of("type", "null")));
        }
        return nullable;
    }

    static Map<String, Object> of(Type type) {
        return switch (type) {
            case Type.Primitive(PrimitiveKind kind, var _) -> primitive(kind);
            case Type.Library(LibraryScalar scalar) -> library(scalar);
            case Type.Enumeration(ClassName name, List<Type.Constant> constants, boolean documented) ->
                documented ? reference(name) : ordered("type", "string", "enum", wireNames(constants));
            case Type.Value(ClassName name, var _) -> reference(name);
            case Type.Imported _ -> ordered("type", "string");
            case Type.Structure(ClassName name, List<Use> arguments) ->
                arguments.isEmpty() ? reference(name) : generic(name, arguments);
            case Type.Union(ClassName name) -> reference(name);
            case Type.Tuple(ClassName name) -> reference(name);
            case Type.Variable(String name) -> ordered("$parameter", name);
            case Type.Elements(Use element, Type.Holder holder) ->
                holder.isSet()
                        ? ordered("type", "array", "items", of(element), "uniqueItems", true)
                        : ordered("type", "array", "items", of(element));
            case Type.Entries(Use key, Use value, var _) -> {
                var schema = ordered("type", "object", "additionalProperties", of(value));
                KeySchema.of(key).ifPresent(names -> schema.put("propertyNames", names));
                yield schema;
            }
            case Type.Maybe(Use value) -> nullable(of(value));
            case Type.Patch(Type.Structure(ClassName name, var _)) ->
                ordered("$ref", "#/components/patches/" + name.binary());
            case Type.Anything _ -> Map.of();
            case Type.File _ -> FormFragment.FILE;
            case Type.Raw(Use value) -> of(value);
            case Type.Arriving(boolean parts) -> parts ? ordered("type", "object") : BodyFragment.BYTES;
            case Type.Session _, Type.Dependency _, Type.Credential _ ->
                throw new IllegalStateException("what is provided has no schema");
        };
    }

    private static Map<String, Object> primitive(PrimitiveKind kind) {
        return switch (kind) {
            case BOOLEAN -> ordered("type", "boolean");
            case BYTE -> ordered("type", "integer", "minimum", -128, "maximum", 127);
            case SHORT -> ordered("type", "integer", "minimum", -32768, "maximum", 32767);
            case INT -> ordered("type", "integer", "format", "int32");
            case LONG -> ordered("type", "integer", "format", "int64");
            case FLOAT -> ordered("type", "number", "format", "float");
            case DOUBLE -> ordered("type", "number", "format", "double");
        };
    }

    private static Map<String, Object> library(LibraryScalar scalar) {
        var schema = ordered("type", scalar.schemaType());
        if (scalar == LibraryScalar.BYTES) {
            schema.put("contentEncoding", "base64");
            schema.put("contentMediaType", "application/octet-stream");
            schema.put("pattern", BASE64);
        }
        if (scalar.isNumberText()) {
            schema.put("pattern", scalar == LibraryScalar.INTEGER_TEXT ? INTEGER : DECIMAL);
            schema.put("maxLength", 400);
        }
        if (scalar == LibraryScalar.YEAR) {
            schema.put("minimum", Year.MIN_VALUE);
            schema.put("maximum", Year.MAX_VALUE);
        }
        if (scalar == LibraryScalar.DURATION) schema.put("pattern", DURATION);
        if (scalar == LibraryScalar.LOCAL_TIME) schema.put("pattern", LOCAL_TIME);
        if (scalar == LibraryScalar.INET_ADDRESS)
            schema.put("anyOf", List.of(ordered("format", "ipv4"), ordered("format", "ipv6")));
        scalar.schemaFormat().ifPresent(format -> schema.put("format", format));
        return schema;
    }

    private static List<String> wireNames(List<Type.Constant> constants) {
        return constants.stream().map(Type.Constant::wireName).toList();
    }

    private static Map<String, Object> reference(ClassName name) {
        return ordered("$ref", "#/components/schemas/" + name.binary());
    }

    /// A use of a generic record, which becomes a component of its own when the document is put together.
    private static Map<String, Object> generic(ClassName name, List<Use> arguments) {
        return ordered(
                "$generic",
                name.binary(),
                "arguments",
                arguments.stream().map(SchemaFragment::of).toList());
    }

    static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }

    /// ISO 8601 as `java.time.Duration` reads it, in numbers that always fit.
    private static String duration() {
        String hours = "[+-]?[0-9]{1,12}H";
        String minutes = "[+-]?[0-9]{1,12}M";
        String seconds = "[+-]?[0-9]{1,12}(?:[.,][0-9]{0,9})?S";
        String time = "T(?:%1$s(?:%2$s)?(?:%3$s)?|%2$s(?:%3$s)?|%3$s)".formatted(hours, minutes, seconds);
        return "^[+-]?P(?:[+-]?[0-9]{1,9}D(?:%1$s)?|%1$s)$".formatted(time);
    }
}
