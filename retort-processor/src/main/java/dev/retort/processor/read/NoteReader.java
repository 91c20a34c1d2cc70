// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.processor.model.Note;
import dev.retort.processor.report.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/// Reads `@Example`, `@Schema` and `@Deprecated`.
final class NoteReader {

    private static final String SCHEMA = "#/components/schemas/";

    /// What makes a type have a schema of its own.
    private static final List<String> DOCUMENTED = List.of("Json", "Json.Value", "Json.Untagged", "Json.Tuple");

    /// What holds values of the application.
    private static final Set<String> VALUES = Set.of("const", "default", "enum", "example", "examples");

    private final Elements elements;
    private final Findings findings;

    NoteReader(Elements elements, Findings findings) {
        this.elements = elements;
        this.findings = findings;
    }

    /// What stands on a declaration itself.
    Note of(Element element) {
        List<Note.Example> examples = examples(element);
        Optional<JsonObject> schema = schema(element);
        boolean deprecated = elements.isDeprecated(element)
                || Annotations.find(element, "Schema")
                        .filter(mirror ->
                                Annotations.attributeText(mirror, "deprecated").equals("true"))
                        .isPresent();
        return examples.isEmpty() && schema.isEmpty() && !deprecated
                ? Note.NONE
                : new Note(examples, schema, deprecated);
    }

    /// What stands on the components of a record or the parameters of a method, by their names.
    Map<String, Note> within(Element element) {
        var notes = new LinkedHashMap<String, Note>();
        if (element instanceof TypeElement type) {
            for (RecordComponentElement component : type.getRecordComponents()) {
                Note note = of(component);
                boolean deprecated = elements.isDeprecated(JsonTypeReader.field(type, component));
                if (!note.isNone() || deprecated)
                    notes.put(
                            component.getSimpleName().toString(),
                            new Note(note.examples(), note.schema(), note.deprecated() || deprecated));
            }
        } else if (element instanceof ExecutableElement method) {
            for (VariableElement parameter : method.getParameters()) {
                Note note = of(parameter);
                if (!note.isNone()) notes.put(parameter.getSimpleName().toString(), note);
            }
        }
        return notes;
    }

    private static List<Note.Example> examples(Element element) {
        return Annotations.all(element, "Example").stream()
                .map(each -> example(element, each))
                .toList();
    }

    private static Note.Example example(Element element, AnnotationMirror mirror) {
        return new Note.Example(
                Annotations.text(mirror),
                Annotations.attributeText(mirror, "name"),
                Annotations.attributeText(mirror, "summary"),
                Annotations.attributeText(mirror, "description"),
                !Annotations.attributeText(mirror, "valid").equals("false"),
                Annotations.site(element, mirror));
    }

    private static boolean hasKeywords(AnnotationMirror schema) {
        return Annotations.value(schema).isPresent();
    }

    private Optional<JsonObject> schema(Element element) {
        return Annotations.find(element, "Schema")
                .filter(NoteReader::hasKeywords)
                .flatMap(mirror -> {
                    try {
                        if (JsonValue.parse(Annotations.text(mirror)) instanceof JsonObject keywords) {
                            references(keywords)
                                    .filter(each -> !isKnown(each))
                                    .forEach(each -> findings.error(
                                            Annotations.site(element, mirror),
                                            "the schema refers to “%s”, where there is no type with a schema: write the whole name of one, as in #/components/schemas/shop.Pet, or use the type itself"
                                                    .formatted(each)));
                            return Optional.of(keywords);
                        }
                        findings.error(
                                Annotations.site(element, mirror),
                                "a schema is a JSON object: write {\"title\": …}, or what else JSON Schema knows");
                    } catch (JsonSyntaxException noJson) {
                        findings.error(
                                Annotations.site(element, mirror), "the schema is not JSON: " + noJson.getMessage());
                    }
                    return Optional.empty();
                });
    }

    /// What a schema refers to; in values of the application nothing does.
    private static Stream<String> references(JsonValue schema) {
        return switch (schema) {
            case JsonObject(var members) ->
                members.entrySet().stream()
                        .filter(each -> !VALUES.contains(each.getKey())
                                && !each.getKey().startsWith("x-"))
                        .flatMap(each -> each.getKey().equals("$ref") && each.getValue() instanceof JsonString(var text)
                                ? Stream.of(text)
                                : references(each.getValue()));
            case JsonArray(var elements) -> elements.stream().flatMap(NoteReader::references);
            default -> Stream.empty();
        };
    }

    /// Whether a reference leads out of the document, or to a type of which that has a schema.
    private boolean isKnown(String reference) {
        if (!reference.startsWith(SCHEMA)) return true;
        TypeElement type =
                elements.getTypeElement(reference.substring(SCHEMA.length()).replace('$', '.'));
        return type != null
                && (type.getQualifiedName().toString().startsWith("dev.retort.")
                        || DOCUMENTED.stream().anyMatch(each -> Annotations.isPresent(type, each)));
    }
}
