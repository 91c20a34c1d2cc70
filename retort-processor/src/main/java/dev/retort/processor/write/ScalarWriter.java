// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.generated.Generated;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.StatusException;
import dev.retort.processor.model.Type;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the generated halves of small declarations: `@Json.Value` records, `@Json` enums, exceptions with a
/// `@Status`.
public final class ScalarWriter {

    private ScalarWriter() {}

    /// The codec of a `@Json.Value` record.
    public static String value(JsonType.Value value) {
        var file = new GeneratedFile(value.name(), true);
        var types = new TypeCode(file);
        var reads = new ReadCode(file, new Locals(List.of("in", "value", "good", "refusal"), List.of()));
        types.claim(value.member().use().type());
        String type = file.imports().of(value.name());
        String generated = value.name().generated().nested();
        Type underlying = value.member().use().type();
        String component = value.member().name();
        String access = "value." + value.access();
        String make = value.factory().map(method -> type + "." + method).orElse("new " + type);
        return file.assemble(
                "The codec of [" + value.name().simple() + "].",
                "final class " + generated + " implements " + types.imported("dev.retort.json.Scalar") + "<" + type
                        + ">",
                registration(value.name(), type, types),
                """

                private %1$s() {}

                @Override
                public %2$s read(%8$s in) {
                %11$s    %3$s value = %4$s;
                %12$s%5$s    try {
                        return %10$s(value);
                    } catch (RuntimeException refusal) {
                        in.refused(refusal);
                        return null;
                    }
                }

                @Override
                public void write(%9$s out, %2$s value) {
                    %6$s
                }

                @Override
                public String format(%2$s value) {
                    return %7$s;
                }
                """.formatted(
                        generated,
                        type,
                        types.name(underlying),
                        reads.expression(underlying, "in"),
                        GeneratedFile.indented(
                                guards(underlying, reads.rules(value.member().use(), component))),
                        write(underlying, types, access),
                        format(underlying, types, access),
                        types.imported("dev.retort.validation.Source"),
                        types.imported("dev.retort.json.JsonWriter"),
                        make,
                        GeneratedFile.indented(ReadCode.before(value.member().use(), "in")),
                        GeneratedFile.indented(ReadCode.after(value.member().use(), "in"))));
    }

    /// The codec of an enum whose constants have values.
    public static String coded(JsonType.Coded coded) {
        boolean text = isString(coded.member().use().type());
        return enumeration(coded.name(), (text ? "ofTextEnum" : "ofNumberEnum"), ", each -> each." + coded.access());
    }

    private static String guards(Type underlying, List<String> rules) {
        boolean primitive = underlying instanceof Type.Primitive(var _, boolean boxed) && !boxed;
        String absent = primitive ? "" : "if (value == null) return null;\n";
        if (rules.isEmpty()) return absent;
        if (rules.size() == 1) return absent + "if (!in.check(value, " + rules.getFirst() + ")) return null;\n";
        return absent + "boolean good = "
                + rules.stream()
                        .map(rule -> "in.check(value, " + rule + ")")
                        .collect(Collectors.joining("\n        & "))
                + ";\nif (!good) return null;\n";
    }

    private static String write(Type underlying, TypeCode types, String expression) {
        boolean direct = underlying instanceof Type.Primitive || isString(underlying);
        return direct ? "out.value(" + expression + ");" : types.codec(underlying) + ".write(out, " + expression + ");";
    }

    private static String format(Type underlying, TypeCode types, String expression) {
        if (isString(underlying)) return expression;
        if (underlying instanceof Type.Primitive) return "String.valueOf(" + expression + ")";
        return types.codec(underlying) + ".format(" + expression + ")";
    }

    private static boolean isString(Type type) {
        return type.equals(new Type.Library(LibraryScalar.STRING));
    }

    /// The codec of a `@Json` enum.
    public static String enumeration(JsonType.Enumeration enumeration) {
        return enumeration(enumeration.name(), "ofEnum", wireNames(enumeration));
    }

    private static String enumeration(ClassName name, String method, String arguments) {
        var file = new GeneratedFile(name, false);
        var types = new TypeCode(file);
        String type = file.imports().of(name);
        String generated = name.generated().nested();
        return file.assemble(
                "The codec of [" + name.simple() + "].",
                header(name),
                """
                %sstatic final %s<%s> CODEC = %s.%s(%s.values()%s);
                """.formatted(
                                        name.visibility(),
                                        types.imported("dev.retort.json.Scalar"),
                                        type,
                                        types.imported("dev.retort.json.Scalars"),
                                        method,
                                        type,
                                        arguments)
                        + announcement(name, type, types),
                "\nprivate " + generated + "() {}\n");
    }

    /// Further arguments, when a constant has another name in JSON than in Java.
    private static String wireNames(JsonType.Enumeration enumeration) {
        boolean asIs = enumeration.constants().stream()
                .allMatch(each -> each.wireName().equals(each.name()));
        if (asIs) return "";
        return enumeration.constants().stream()
                .map(each -> ", " + JavaText.literal(each.wireName()))
                .collect(Collectors.joining());
    }

    /// The status of an exception.
    public static String exception(StatusException exception) {
        ClassName name = exception.name();
        var file = new GeneratedFile(name, false);
        String type = file.imports().of(name);
        String generated = name.generated().nested();
        return file.assemble(
                "The status of [" + name.simple() + "].",
                "final class " + generated,
                """
                static {
                    %s.register(%s, %s.class, %s);
                }
                """.formatted(
                                file.imports().of("dev.retort.generated.Generated"),
                                Generated.FORMAT,
                                type,
                                exception.status()),
                "\nprivate " + generated + "() {}\n");
    }

    /// How the class of a codec begins.
    static String header(ClassName name) {
        return name.visibility() + "final class " + name.generated().nested();
    }

    /// How a codec that has a class of its own is made and announced.
    static String registration(ClassName name, String type, TypeCode types) {
        return "%1$sstatic final %2$s CODEC = new %2$s();\n"
                        .formatted(name.visibility(), name.generated().nested())
                + announcement(name, type, types);
    }

    /// How a codec is handed over to who looks for it by its class. That of a class of another jar belongs to
    /// those who import it.
    private static String announcement(ClassName name, String type, TypeCode types) {
        if (name.home().isPresent()) return "";
        return """

            static {
                %s.register(%s, %s.class, CODEC);
            }
            """.formatted(types.imported("dev.retort.generated.Generated"), Generated.FORMAT, type);
    }
}
