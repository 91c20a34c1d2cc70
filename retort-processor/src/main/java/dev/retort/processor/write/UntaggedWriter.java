// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.JsonKind;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.UntaggedForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the codec of a `@Json.Untagged` sealed interface.
public final class UntaggedWriter {

    private final JsonType.Untagged untagged;
    private final GeneratedFile file;
    private final TypeCode types;

    private UntaggedWriter(JsonType.Untagged untagged) {
        this.untagged = untagged;
        this.file = new GeneratedFile(untagged.name(), true);
        this.types = new TypeCode(file);
    }

    /// The source of the codec.
    public static String write(JsonType.Untagged untagged) {
        return new UntaggedWriter(untagged).write();
    }

    private String write() {
        for (UntaggedForm form : untagged.forms()) types.claim(form.type());
        String type = file.imports().of(untagged.name());
        String generated = untagged.name().generated().nested();
        String forms = types.imported("dev.retort.json.Untagged");
        file.constant("FORMS", forms, "new " + forms + "(" + arguments(forms) + ")");
        return file.assemble(
                "The codec of [" + untagged.name().simple() + "].",
                "final class " + generated + " implements " + types.imported("dev.retort.json.Codec") + "<" + type
                        + ">",
                ScalarWriter.registration(untagged.name(), type, types),
                """

                private %1$s() {}

                @Override
                public %2$s read(%3$s in) {
                    return switch (FORMS.next(in)) {
                %5$s        default -> null;
                    };
                }

                @Override
                public void write(%4$s out, %2$s value) {
                    switch (value) {
                %6$s    }
                }
                """.formatted(
                                generated,
                                type,
                                types.imported("dev.retort.json.JsonReader"),
                                types.imported("dev.retort.json.JsonWriter"),
                                cases(records() + scalars(forms) + any(forms)),
                                cases(writes())));
    }

    private static String cases(String cases) {
        return GeneratedFile.indented(GeneratedFile.indented(cases));
    }

    /// What tells the forms apart: what is expected, the members of the records, the kinds of the scalars.
    private String arguments(String forms) {
        List<String> expected = Stream.of(JsonKind.values())
                .filter(kind -> untagged.forms().stream().anyMatch(form -> form.kind() == kind))
                .filter(kind -> kind != JsonKind.INTEGER
                        || untagged.forms().stream().noneMatch(form -> form.kind() == JsonKind.NUMBER))
                .map(JsonKind::described)
                .toList();
        String last = expected.getLast();
        String text = expected.size() == 1
                ? last
                : String.join(", ", expected.subList(0, expected.size() - 1)) + " or " + last;
        String list = types.imported("java.util.List");
        String records = untagged.order().sorted().stream()
                .map(form -> "\n        new %s.Members(%s, %s%s)"
                        .formatted(
                                forms, names(list, form.required()), names(list, form.others()), aliases(list, form)))
                .collect(Collectors.joining(","));
        String kinds = byConstant().keySet().stream()
                .map(kind -> ",\n    " + forms + "." + kind)
                .collect(Collectors.joining());
        return "\n    %s,\n    %s.of(%s)%s".formatted(JavaText.literal(text), list, records, kinds);
    }

    /// Further names as one more argument, where there are such.
    private String aliases(String list, UntaggedForm form) {
        if (form.aliases().isEmpty()) return "";
        String map = types.imported("java.util.Map");
        return form.aliases().entrySet().stream()
                .map(each -> "%s.entry(%s, %s)"
                        .formatted(map, JavaText.literal(each.getKey()), names(list, each.getValue())))
                .collect(Collectors.joining(", ", ", " + map + ".ofEntries(", ")"));
    }

    private static String names(String list, List<String> names) {
        return list + ".of(" + names.stream().map(JavaText::literal).collect(Collectors.joining(", ")) + ")";
    }

    private String records() {
        List<UntaggedForm> sorted = untagged.order().sorted();
        var cases = new StringBuilder();
        for (int i = 0; i < sorted.size(); i++) {
            cases.append("case %s -> %s.read(in);\n"
                    .formatted(i, types.codec(sorted.get(i).type())));
        }
        return cases.toString();
    }

    /// What reads a value that may be any of the forms.
    private String any(String forms) {
        var all = new ArrayList<>(untagged.order().sorted());
        untagged.forms().stream().filter(form -> !form.isRecord()).forEach(all::add);
        String alternatives = all.stream()
                .map(form -> "\n    new %s.Form<>(%s, %s)"
                        .formatted(forms, JavaText.literal(called(form)), types.codec(form.type())))
                .collect(Collectors.joining(","));
        return "case %1$s.ANY -> %1$s.any(\n    in,%2$s);\n".formatted(forms, alternatives);
    }

    private String called(UntaggedForm form) {
        String name = types.name(form.type());
        return form.isRecord()
                ? name.substring(name.lastIndexOf('.') + 1)
                : form.kind().name().toLowerCase(Locale.ROOT);
    }

    private String scalars(String forms) {
        var cases = new StringBuilder();
        byConstant().forEach((kind, scalars) -> {
            String codecs =
                    scalars.stream().map(form -> types.codec(form.type())).collect(Collectors.joining(", "));
            String read = scalars.size() == 1 ? codecs + ".read(in)" : forms + ".first(in, " + codecs + ")";
            cases.append("case %s.%s -> %s;\n".formatted(forms, kind, read));
        });
        return cases.toString();
    }

    /// The scalars by the constant that says that one of them comes.
    private Map<String, List<UntaggedForm>> byConstant() {
        var scalars = new LinkedHashMap<String, List<UntaggedForm>>();
        for (UntaggedForm form : untagged.forms()) {
            if (form.isRecord()) continue;
            String constant =
                    form.kind() == JsonKind.INTEGER ? "NUMBER" : form.kind().name();
            scalars.computeIfAbsent(constant, _ -> new ArrayList<>()).add(form);
        }
        return scalars;
    }

    private String writes() {
        return untagged.forms().stream()
                .map(form -> "case %s choice -> %s.write(out, choice);\n"
                        .formatted(types.name(form.type()), types.codec(form.type())))
                .collect(Collectors.joining());
    }
}
