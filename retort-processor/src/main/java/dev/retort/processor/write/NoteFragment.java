// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.ExampleValue;
import dev.retort.processor.model.Note;
import dev.retort.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What annotations say, put into schemas, parameters and contents.
final class NoteFragment {

    private NoteFragment() {}

    /// A schema with its examples, deprecated when it is, with the keywords written by hand over its own.
    static Map<String, Object> schema(Map<String, Object> schema, Note note, Type type) {
        if (note.isNone()) return schema;
        var noted = new LinkedHashMap<>(schema);
        if (note.deprecated()) noted.put("deprecated", true);
        List<Object> values = note.examples(false).stream()
                .<Object>map(each -> ExampleValue.of(type, each))
                .toList();
        if (!values.isEmpty()) noted.put("examples", values);
        note.schema().ifPresent(keywords -> noted.putAll(keywords.members()));
        return noted;
    }

    /// The content of a good answer; examples without a name are called by their number.
    static Map<String, Object> answer(Map<?, ?> media, Note note, Type type) {
        var noted = new LinkedHashMap<String, Object>();
        media.forEach((name, value) -> noted.put(String.valueOf(name), value));
        List<Note.Example> nameless = note.examples(false);
        if (note.examples().size() == 1 && nameless.size() == 1) {
            noted.put("example", ExampleValue.of(type, nameless.getFirst()));
            return noted;
        }
        var all = new ArrayList<Note.Example>();
        for (Note.Example each : note.examples()) all.add(each.named("example" + (all.size() + 1)));
        return named(noted, new Note(all, note.schema(), false), type);
    }

    /// A parameter, or the content of a media type, with its named examples.
    static Map<String, Object> named(Map<String, Object> described, Note note, Type type) {
        var examples = new LinkedHashMap<String, Object>();
        for (Note.Example each : note.examples(true)) {
            var example = new LinkedHashMap<String, Object>();
            if (!each.summary().isEmpty()) example.put("summary", each.summary());
            if (!each.description().isEmpty()) example.put("description", each.description());
            example.put("value", ExampleValue.of(type, each));
            examples.put(each.name(), example);
        }
        if (examples.isEmpty()) return described;
        var noted = new LinkedHashMap<>(described);
        noted.put("examples", examples);
        return noted;
    }
}
