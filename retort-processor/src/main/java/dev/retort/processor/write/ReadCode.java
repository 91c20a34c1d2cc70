// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.PrimitiveKind;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.List;
import java.util.stream.Collectors;

/// Generated Java that reads one value from a source and checks it.
final class ReadCode {

    private final GeneratedFile file;
    private final TypeCode types;
    private final CheckCode checks;
    private final Locals locals;

    /// @param locals the variables of the method that the code will stand in
    ReadCode(GeneratedFile file, Locals locals) {
        this.file = file;
        this.types = new TypeCode(file);
        this.checks = new CheckCode(file);
        this.locals = locals;
    }

    /// Statements that read a value of a JSON document into a variable that is declared already.
    ///
    /// @param path where the value is, as the beginning of names: `title`, `subjectsElement`
    String fromJson(Use use, String target, String path) {
        if (use.type() instanceof Type.Maybe(Use value)) {
            return present("!in.readNull()", value, "in", target, path);
        }
        String statements = plain(use, "in", target, path);
        return use.nullable() ? "if (!in.readNull()) {\n" + GeneratedFile.indented(statements) + "}\n" : statements;
    }

    /// Statements that read what may be absent into a variable that holds an empty `Optional`.
    private String present(String test, Use value, String source, String target, String path) {
        String inner = locals.generated(path + "Value");
        return """
            if (%s) {
            %s    %s = %s.ofNullable(%s);
            }
            """.formatted(
                        test,
                        GeneratedFile.indented(declared(value, source, inner, path)),
                        target,
                        types.imported("java.util.Optional"),
                        inner);
    }

    /// Statements that declare a variable and read a value into it.
    private String declared(Use use, String source, String variable, String path) {
        return before(use, source) + types.name(use.type()) + " " + assigned(use, source, variable, path);
    }

    private String plain(Use use, String source, String target, String path) {
        return before(use, source) + assigned(use, source, target, path);
    }

    private String assigned(Use use, String source, String target, String path) {
        return "%s = %s;\n%s%s"
                .formatted(
                        target, expression(use, source, path), after(use, source), checked(use, source, target, path));
    }

    /// Statements before what is told to nobody, or is read strictly.
    static String before(Use use, String source) {
        return (use.isMasked() ? source + ".masked();\n" : "") + (use.isStrict() ? source + ".strict(true);\n" : "");
    }

    /// A statement after what is read strictly.
    static String after(Use use, String source) {
        return use.isStrict() ? source + ".strict(false);\n" : "";
    }

    private String checked(Use use, String source, String target, String path) {
        if (!isCheckedHere(use.type())) return "";
        return checks.rules(use, path).stream()
                .map(rule -> "%s.check(%s, %s);\n".formatted(source, target, rule))
                .collect(Collectors.joining());
    }

    /// Whether the rules of a value are checked after it was read: the place of what has values inside is
    /// known before only.
    private static boolean isCheckedHere(Type type) {
        return type.isScalar() || type instanceof Type.Maybe;
    }

    /// Whether a method of the class reads it. What is put into a hash table and has no order is read by a
    /// codec, which sees to it that a client does not choose it badly.
    private static boolean isContainer(Type type) {
        return switch (type) {
            case Type.Elements(Use element, Type.Holder holder) ->
                holder.isList() || holder.isSet() && element.type().isOrdered();
            case Type.Entries(Use key, var _, var _) -> key.type().isOrdered();
            default -> false;
        };
    }

    private String expression(Use use, String source, String path) {
        return switch (use.type()) {
            case Type.Elements(Use element, Type.Holder holder)
            when isContainer(use.type()) -> elements(use, element, holder.isSet(), path);
            case Type.Entries(Use key, Use value, var _) when isContainer(use.type()) -> entries(use, key, value, path);
            default ->
                isCheckedHere(use.type()) || use.constraints().isEmpty()
                        ? expression(use.type(), source)
                        : types.codecConstant(use, path) + ".read(" + source + ")";
        };
    }

    /// An expression that reads a value that is no container.
    String expression(Type type, String source) {
        return switch (type) {
            case Type.Primitive(var kind, var _) -> source + "." + kind.reader() + "()";
            case Type.Library(LibraryScalar scalar) when scalar == LibraryScalar.STRING -> source + ".readString()";
            case Type.Library(LibraryScalar scalar)
            when scalar == LibraryScalar.BIG_DECIMAL -> source + ".readBigDecimal()";
            case Type.Library(LibraryScalar scalar)
            when scalar == LibraryScalar.BIG_INTEGER -> source + ".readBigInteger()";
            default -> types.codecConstant(type) + ".read(" + source + ")";
        };
    }

    /// A call of a method of the class that reads a list or a set.
    private String elements(Use use, Use element, boolean unique, String path) {
        String method = file.methodName("read" + capitalized(path));
        boolean numbers = unique && isDecimal(element.type());
        String add = unique
                ? "if (in.faultCount() == faults && %s) in.faultAt(start, %s.UNIQUE);\n"
                        .formatted(
                                numbers
                                        ? "(!numbers.isNew(element) || !elements.add(element))"
                                        : "!elements.add(element)",
                                types.imported("dev.retort.validation.Rule"))
                : "elements.add(element);\n";
        String seen = numbers
                ? "    var numbers = new %s();\n".formatted(types.imported("dev.retort.validation.DistinctNumbers"))
                : "";
        String before = unique ? "int faults = in.faultCount();\n" : "";
        String wholeChecks = wholeChecks(use, "elements", path);
        file.method("""
            private%9$s %1$s %2$s(%3$s in) {
                if (!in.%10$s()) return null;
            %8$s    var elements = new %4$s<%5$s>();
                while (in.nextElement()) {
            %6$s    }
            %7$s    return elements;
            }
            """.formatted(
                        types.name(use.type()),
                        method,
                        types.imported("dev.retort.json.JsonReader"),
                        types.imported(unique ? "java.util.LinkedHashSet" : "java.util.ArrayList"),
                        types.boxed(element.type()),
                        deeper(before + element(element, "element", path + "Element") + add),
                        wholeChecks,
                        start(add + wholeChecks) + counted(use) + seen,
                        modifier(use.type()),
                        unique ? "beginSet" : "beginArray"));
        return method + "(in)";
    }

    /// Whether its values may be equal as numbers and not in Java.
    private static boolean isDecimal(Type type) {
        return switch (type) {
            case Type.Primitive(PrimitiveKind kind, var _) ->
                kind == PrimitiveKind.FLOAT || kind == PrimitiveKind.DOUBLE;
            case Type.Library(LibraryScalar scalar) -> scalar == LibraryScalar.BIG_DECIMAL;
            default -> false;
        };
    }

    /// What has a type parameter in it needs the codecs that the object holds.
    private static String modifier(Type type) {
        return type.isOpen() ? "" : " static";
    }

    /// A call of a method of the class that reads a map.
    private String entries(Use use, Use key, Use value, String path) {
        String method = file.methodName("read" + capitalized(path));
        boolean text = key.type().equals(new Type.Library(LibraryScalar.STRING));
        String statements = text
                ? textKey(key, path) + element(value, "value", path + "Value") + "entries.put(key, value);\n"
                : otherKey(key, path)
                        + element(value, "value", path + "Value")
                        + "if (key != null && entries.put(key, value) != null && in.refusesRepeated())\n"
                        + "    keySource.fault(%s.REPEATED);\n".formatted(types.imported("dev.retort.validation.Rule"));
        String wholeChecks = wholeChecks(use, "entries", path);
        file.method("""
            private%11$s %1$s %2$s(%3$s in) {
                if (!in.beginMap()) return null;
            %10$s    var entries = new %4$s<%5$s, %6$s>();
                for (String %7$s; (%7$s = in.nextName()) != null; ) {
                    if (in.partial() && in.readNull()) continue;
            %8$s    }
            %9$s    return entries;
            }
            """.formatted(
                        types.name(use.type()),
                        method,
                        types.imported("dev.retort.json.JsonReader"),
                        types.imported("java.util.LinkedHashMap"),
                        types.boxed(key.type()),
                        types.boxed(value.type()),
                        text ? "key" : "name",
                        deeper(statements),
                        wholeChecks,
                        start(statements + wholeChecks) + counted(use),
                        modifier(use.type())));
        return method + "(in)";
    }

    /// The name of a method of the class that reads a whole document.
    String method(Use use, String path) {
        if (isContainer(use.type()) && !use.isSpecial()) {
            String call = expression(use, "in", path);
            return call.substring(0, call.indexOf('('));
        }
        String method = file.methodName("read" + capitalized(path));
        file.method("""
            private static %s %s(%s in) {
            %s    return value;
            }
            """.formatted(
                        types.boxed(use.type()),
                        method,
                        types.imported("dev.retort.json.JsonReader"),
                        GeneratedFile.indented(before(use, "in") + types.boxed(use.type()) + " "
                                + assigned(use, "in", "value", path))));
        return method;
    }

    private String textKey(Use key, String path) {
        return checks.rules(key, path + "Key").stream()
                .map(rule -> "if (!%1$s.allows(key)) in.key(start, key).fault(%1$s.about(key));\n".formatted(rule))
                .collect(Collectors.joining());
    }

    /// Different texts may be the same key, such as a UUID in capitals.
    private String otherKey(Use key, String path) {
        return types.imported("dev.retort.validation.Source") + " keySource = in.key(start, name);\n"
                + declared(key, "keySource", "key", path + "Key");
    }

    /// Where a container begins, when one of its statements needs that.
    private static String start(String statements) {
        return statements.contains("(start, ") ? "    int start = in.valueStart();\n" : "";
    }

    private String element(Use use, String variable, String path) {
        if (use.nullable()) {
            return "%s %s = null;\n%s".formatted(types.boxed(use.type()), variable, fromJson(use, variable, path));
        }
        return declared(use, "in", variable, path);
    }

    /// Statements that check a container when all of it was read. A patch has some entries of a map alone,
    /// which is checked when they are put to the others.
    private String wholeChecks(Use use, String variable, String path) {
        String whole = use.type() instanceof Type.Entries ? "!in.partial() && " : "";
        var statements = new StringBuilder();
        for (Constraint constraint : use.constraints()) {
            for (String rule : checks.rules(new Use(use.type(), List.of(constraint), false), path)) {
                statements.append("if (%3$s!%1$s.allows(%2$s)) in.faultAt(start, %1$s.about(%2$s));\n"
                        .formatted(
                                rule,
                                variable,
                                whole + (constraint.looksInside() ? "in.faultCount() == before && " : "")));
            }
        }
        return GeneratedFile.indented(statements.toString());
    }

    /// How many faults there were before a container, when one of its constraints looks at what it holds.
    private static String counted(Use use) {
        return use.constraints().stream().anyMatch(Constraint::looksInside)
                ? "    int before = in.faultCount();\n"
                : "";
    }

    private static String deeper(String statements) {
        return GeneratedFile.indented(GeneratedFile.indented(statements));
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// Rules of a use, for code that checks what it has read itself.
    List<String> rules(Use use, String path) {
        return checks.rules(use, path);
    }
}
