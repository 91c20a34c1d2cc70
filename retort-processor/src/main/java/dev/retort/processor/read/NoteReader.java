// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.processor.model.Note;
import dev.retort.processor.report.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/// Reads `@Example`, `@Schema` and `@Deprecated`.
final class NoteReader {

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
                        if (JsonValue.parse(Annotations.text(mirror)) instanceof JsonObject keywords)
                            return Optional.of(keywords);
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
}
