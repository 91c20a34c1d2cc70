// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.JsonType.Choice;
import dev.retort.processor.model.Type;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the codec of a `@Json` sealed interface.
public final class UnionWriter {

    private UnionWriter() {}

    /// The source of the codec.
    public static String write(JsonType.Union union) {
        var file = new GeneratedFile(union.name(), true);
        var types = new TypeCode(file);
        for (Choice choice : union.choices()) types.claim(type(choice));
        String type = file.imports().of(union.name());
        String generated = union.name().generated().nested();
        String tag = types.imported("dev.retort.json.Tag");
        String texts = Stream.concat(
                        Stream.of(union.discriminator()),
                        union.choices().stream().map(Choice::value))
                .map(JavaText::literal)
                .collect(Collectors.joining(", "));
        file.constant("TAG", tag, "new " + tag + "(" + texts + ")");
        var reads = new StringBuilder();
        var writes = new StringBuilder();
        for (int i = 0; i < union.choices().size(); i++) {
            Choice choice = union.choices().get(i);
            String codec = types.codec(type(choice));
            reads.append("case %s -> %s.read(in);\n".formatted(i, codec));
            writes.append("case %s choice -> %s.write(TAG.write(out, %s), choice);\n"
                    .formatted(types.name(type(choice)), codec, i));
        }
        return file.assemble(
                "The codec of [" + union.name().simple() + "].",
                ScalarWriter.header(union.name()) + " implements " + types.imported("dev.retort.json.Codec") + "<"
                        + type + ">",
                ScalarWriter.registration(union.name(), type, types),
                """

                private %1$s() {}

                @Override
                public %2$s read(%3$s in) {
                    return switch (TAG.read(in)) {
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
                                GeneratedFile.indented(GeneratedFile.indented(reads.toString())),
                                GeneratedFile.indented(GeneratedFile.indented(writes.toString()))));
    }

    private static Type type(Choice choice) {
        return new Type.Structure(choice.name(), List.of());
    }
}
