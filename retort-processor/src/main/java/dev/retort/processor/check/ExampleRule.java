// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.Doc;
import dev.retort.processor.model.ExampleValue;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.Note;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import java.util.HashSet;
import java.util.List;

/// An example is a value of what it is an example of, unless it says that it is not.
final class ExampleRule {

    private final ExampleJudge judge;
    private final Findings findings;

    ExampleRule(List<JsonType> types, Findings findings) {
        this.judge = new ExampleJudge(types);
        this.findings = findings;
    }

    void check(JsonType type) {
        switch (type) {
            case JsonType.Structure structure -> {
                if (structure.parameters().isEmpty())
                    check(
                            use(new Type.Structure(type.name(), List.of())),
                            type.doc().note(),
                            false);
                for (JsonType.Member member : structure.members())
                    check(member.use(), type.doc().note(member.name()), false);
            }
            case JsonType.Value value -> check(value.member().use(), type.doc().note(), false);
            case JsonType.Enumeration enumeration ->
                check(
                        use(new Type.Enumeration(type.name(), enumeration.constants(), true)),
                        type.doc().note(),
                        false);
            default -> check(use(new Type.Anything()), type.doc().note(), false);
        }
    }

    void check(Resource.Endpoint endpoint) {
        check(endpoint.result().exemplary(), endpoint.doc().note(), true);
        for (Resource.Parameter parameter : endpoint.parameters()) {
            Doc doc = parameter.group().map(Resource.Group::doc).orElse(endpoint.doc());
            for (Resource.Parameter each : parameter.members())
                check(each.use(), doc.note(each.name()), !isMember(each.role()));
        }
    }

    /// Whether a parameter is described as a member of a schema.
    private static boolean isMember(Resource.Role role) {
        return role.isForm() || role == Resource.Role.MEMBER;
    }

    private static Use use(Type type) {
        return new Use(type, List.of(), false);
    }

    private void check(Use use, Note note, boolean named) {
        var names = new HashSet<String>();
        for (Note.Example example : note.examples()) {
            if (!named && !example.name().isEmpty()) {
                findings.error(
                        example.site(),
                        "an example in a schema has no name: remove name = \"%s\", or put it on the parameter"
                                .formatted(example.name()));
            } else if (!example.name().isEmpty() && !names.add(example.name())) {
                findings.error(
                        example.site(),
                        "example %s is there twice: give one of them another name".formatted(example.name()));
            } else if (example.name().isEmpty() && !(example.summary() + example.description()).isEmpty()) {
                findings.error(
                        example.site(), "only an example with a name has a summary or a description: add name = \"…\"");
            } else if (example.valid()) {
                value(use, example);
            }
        }
    }

    private void value(Use use, Note.Example example) {
        try {
            for (String fault : judge.faults(use, ExampleValue.of(use.type(), example.text()))) {
                findings.error(
                        example.site(), "the example %s; if it is to be refused, say valid = false".formatted(fault));
            }
        } catch (IllegalArgumentException noJson) {
            findings.error(example.site(), "the example " + noJson.getMessage());
        }
    }
}
