// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.Unknown;
import dev.retort.generated.Generated;
import dev.retort.processor.model.DefaultScalar;
import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.JsonType.Access;
import dev.retort.processor.model.JsonType.Member;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.PrimitiveKind;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes the codec of a `@Json` record.
public final class StructureWriter {

    /// The name by which a patch finds what a record keeps; no program gives it to a member of its own.
    private static final String KEPT = "\0";

    /// How many members fit into the bits of a `long`.
    private static final int BITS = 64;

    private final JsonType.Structure structure;

    /// The members that JSON shows.
    private final List<Member> members;

    private final GeneratedFile file;
    private final TypeCode types;
    private final Locals locals;
    private final ReadCode reads;
    private final WriteCode writes;

    /// What the names of constants and methods begin with; empty in the structure's own file.
    private final String prefix;

    private String names = "NAMES";
    private String required = "REQUIRED";

    private StructureWriter(JsonType.Structure structure, GeneratedFile file, String prefix) {
        this.structure = structure;
        this.members = structure.members().stream().filter(Member::isShown).toList();
        this.file = file;
        this.prefix = prefix;
        this.types = new TypeCode(file);
        this.locals = new Locals(
                Stream.concat(
                                Stream.of("in", "object", "faults", "seen", "member", "refusal", "kept"),
                                structure.parameters().stream().map(TypeCode::codecField))
                        .toList(),
                structure.members().stream().map(Member::name).toList());
        this.reads = new ReadCode(file, locals);
        this.writes = new WriteCode(file);
    }

    /// The source of the codec.
    public static String write(JsonType.Structure structure) {
        return new StructureWriter(structure, new GeneratedFile(structure.name(), true), "").write();
    }

    /// The statements of a method in another file that read an object's members from `in` into variables,
    /// and return when they have faults.
    ///
    /// @param prefix what the names of its constants and methods begin with
    /// @param make   what is made of the variables, with a place for their names
    static String reading(JsonType.Structure structure, GeneratedFile file, String prefix, String make) {
        var writer = new StructureWriter(structure, file, prefix);
        writer.constants();
        return writer.readMembers() + "return " + make.formatted(writer.arguments()) + ";\n";
    }

    private String write() {
        structure.members().forEach(member -> types.claim(member.use().type()));
        String type = file.imports().of(structure.name()) + parameters();
        String codec = types.imported("dev.retort.json.Codec");
        String generated = structure.name().generated().nested();
        constants();
        String read = read(type);
        String write = writeMethod(type);
        return file.assemble(
                "The codec of [" + structure.name().simple() + "].",
                ScalarWriter.header(structure.name()) + parameters() + " implements " + codec + "<" + type + ">",
                structure.parameters().isEmpty()
                        ? ScalarWriter.registration(structure.name(), type, types)
                        : genericRegistration(generated),
                (structure.parameters().isEmpty()
                                ? "\nprivate " + generated + "() {}\n"
                                : constructor(generated, codec))
                        + "\n" + read + "\n" + write);
    }

    private void constants() {
        String wireNames = Stream.concat(
                        members.stream().map(Member::wireName), isKeeper() ? Stream.of(KEPT) : Stream.of())
                .map(JavaText::literal)
                .collect(Collectors.joining(", "));
        String namesType = types.imported("dev.retort.json.Names");
        names = file.constant(constant("NAMES"), namesType, namesType + ".of(" + wireNames + ")" + policies());
        if (!isWide() && required() != 0)
            required = file.constant(constant("REQUIRED"), "long", "0b" + Long.toBinaryString(required()) + "L");
    }

    /// What is said of the names beside themselves.
    private String policies() {
        var policies = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            List<String> aliases = members.get(i).aliases();
            if (aliases.isEmpty()) continue;
            policies.append(".alias(%s, %s)"
                    .formatted(i, aliases.stream().map(JavaText::literal).collect(Collectors.joining(", "))));
        }
        if (structure.unknown() != Unknown.INHERIT) {
            policies.append(".unknown(%s.%s)".formatted(types.imported("dev.retort.Unknown"), structure.unknown()));
        }
        if (structure.rest().isPresent()) policies.append(".open()");
        return policies.toString();
    }

    private String constant(String name) {
        return prefix.isEmpty() ? name : JavaText.constant(prefix) + "_" + name;
    }

    /// `<T>`, or nothing.
    private String parameters() {
        return structure.parameters().isEmpty() ? "" : "<" + String.join(", ", structure.parameters()) + ">";
    }

    private String genericRegistration(String generated) {
        if (structure.name().home().isPresent()) return "";
        int count = structure.parameters().size();
        return """
            static {
                %1$s.register(%2$s, %3$s.class, new %4$s(%5$s, codecs -> new %6$s<>(%7$s)));
            }
            """.formatted(
                types.imported("dev.retort.generated.Generated"),
                Generated.FORMAT,
                file.imports().of(structure.name()),
                types.imported("dev.retort.json.GenericCodec"),
                count,
                generated,
                IntStream.range(0, count).mapToObj("codecs.get(%s)"::formatted).collect(Collectors.joining(", ")));
    }

    private String constructor(String generated, String codec) {
        var fields = new StringBuilder();
        var assignments = new StringBuilder();
        var arguments = new ArrayList<String>();
        for (String parameter : structure.parameters()) {
            String field = TypeCode.codecField(parameter);
            arguments.add(codec + "<" + parameter + "> " + field);
            fields.append("private final %s<%s> %s;\n".formatted(codec, parameter, field));
            assignments.append("this.%1$s = %1$s;\n".formatted(field));
        }
        return """

            %s
            %s%s(%s) {
            %s}
            """.formatted(
                        fields,
                        structure.name().visibility(),
                        generated,
                        String.join(", ", arguments),
                        GeneratedFile.indented(assignments.toString()));
    }

    /// How many names there are.
    private int width() {
        return members.size() + (isKeeper() ? 1 : 0) + (structure.rest().isPresent() ? 1 : 0);
    }

    private boolean isWide() {
        return width() > BITS;
    }

    /// Whether it has something that outlasts a patch although no request can set it.
    private boolean isKeeper() {
        return structure.members().stream().anyMatch(each -> each.access().isKept());
    }

    private long required() {
        long bits = 0;
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).required()) bits |= 1L << i;
        }
        return bits;
    }

    private String read(String type) {
        return """
            @Override
            public %1$s read(%4$s in) {
            %2$s    try {
                    return new %1$s(%3$s);
                } catch (RuntimeException refusal) {
                    in.refused(object, refusal);
                    return null;
                }
            }
            """.formatted(
                type, GeneratedFile.indented(readMembers()), arguments(), types.imported("dev.retort.json.JsonReader"));
    }

    private String readMembers() {
        return """
            if (!in.beginObject()) return null;
            int object = in.valueStart();
            int faults = in.faultCount();
            %s%s%sif (in.partial() || in.faultCount() > faults) return null;
            """.formatted(variables(), memberLoop(), missing());
    }

    private String variables() {
        String variables = members.stream()
                .filter(member -> member.access().isRead())
                .map(member ->
                        "%s %s = %s;\n".formatted(types.name(member.use().type()), variable(member), unread(member)))
                .collect(Collectors.joining());
        if (isKeeper()) variables += file.imports().of(structure.name()) + parameters() + " kept = null;\n";
        if (structure.rest().isEmpty()) return variables;
        Member rest = structure.rest().get();
        return variables
                + "%s %s = new %s<>();\n"
                        .formatted(
                                types.name(rest.use().type()),
                                variable(rest),
                                types.imported("java.util.LinkedHashMap"));
    }

    private String arguments() {
        return structure.members().stream()
                .filter(member -> member.access() != Access.COMPUTED)
                .map(this::argument)
                .collect(Collectors.joining(isKeeper() || isMaking() ? ",\n                " : ", "));
    }

    /// Whether it has something that a method makes.
    private boolean isMaking() {
        return structure.members().stream().anyMatch(each -> each.fallback().orElse(null) instanceof DefaultValue.Made);
    }

    private String argument(Member member) {
        boolean read = member.access().isRead();
        if (!read && member.access() != Access.REST)
            return "kept == null ? %s : kept.%s()".formatted(initial(member), member.name());
        if (!read || !(member.fallback().orElse(null) instanceof DefaultValue.Made made)) return variable(member);
        int index = members.indexOf(member);
        String word = isWide() ? "seen[" + index / BITS + "]" : "seen";
        return "(%s >> %s & 1) == 0 ? %s : %s".formatted(word, index % BITS, types.made(made), variable(member));
    }

    private String memberLoop() {
        String seen = isWide() ? "long[] seen = new long[" + (width() + BITS - 1) / BITS + "];" : "long seen = 0;";
        String mark = isWide() ? "seen[member >> 6] |= 1L << member" : "seen |= 1L << member";
        var cases = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).access().isRead()) cases.append(memberCase(i));
        }
        if (isKeeper()) {
            cases.append("case %s -> kept = in.readKept(%s, %s.class);\n"
                    .formatted(members.size(), names, file.imports().of(structure.name())));
        }
        structure
                .rest()
                .ifPresent(rest -> cases.append("case %s -> %s.put(in.otherName(), %s.JSON_VALUE.read(in));\n"
                        .formatted(width() - 1, variable(rest), types.imported("dev.retort.json.Codecs"))));
        boolean readOnly = members.stream().anyMatch(each -> !each.access().isRead());
        cases.append(readOnly ? "default -> in.passOver(%s);\n".formatted(names) : "default -> in.skip();\n");
        return """
            %s
            for (int member; (member = in.nextMember(%s, seen)) != %s.END; %s) {
                switch (member) {
            %s    }
            }
            """.formatted(
                        seen,
                        names,
                        types.imported("dev.retort.json.JsonReader"),
                        mark,
                        GeneratedFile.indented(GeneratedFile.indented(cases.toString())));
    }

    private String memberCase(int index) {
        Member member = members.get(index);
        String statements = (member.access().isWritten() ? "" : "in.writeOnly();\n")
                + reads.fromJson(member.use(), variable(member), path(member));
        boolean one = statements.lines().count() == 1;
        return one
                ? "case %s -> %s".formatted(index, statements)
                : "case %s -> {\n%s}\n".formatted(index, GeneratedFile.indented(statements));
    }

    private String missing() {
        if (!isWide()) return required() == 0 ? "" : "in.missing(object, %s, %s & ~seen);\n".formatted(names, required);
        var statements = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            if (!members.get(i).required()) continue;
            statements.append("if ((seen[%s] >> %s & 1) == 0) in.missing(object, %s);\n"
                    .formatted(
                            i / BITS, i % BITS, JavaText.literal(members.get(i).wireName())));
        }
        return statements.toString();
    }

    private String writeMethod(String type) {
        var statements = new StringBuilder();
        if (isKeeper()) statements.append("out.keep(value);\n");
        for (int i = 0; i < members.size(); i++) statements.append(writeMember(i));
        structure
                .rest()
                .ifPresent(rest -> statements.append("out.others(NAMES, value.%s());\n".formatted(rest.name())));
        return """
            @Override
            public void write(%s out, %s value) {
                out.beginObject();
            %s    out.endObject();
            }
            """.formatted(
                types.imported("dev.retort.json.JsonWriter"), type, GeneratedFile.indented(statements.toString()));
    }

    private String writeMember(int index) {
        Member member = members.get(index);
        String statements = written(member, index);
        return member.access().isWritten()
                ? statements
                : "if (out.isKeeping()) {\n%s}\n".formatted(GeneratedFile.indented(statements));
    }

    private String written(Member member, int index) {
        String accessor = "value." + member.name() + "()";
        if (member.access() != Access.COMPUTED || !member.use().mayBeMissing()) return written(member, index, accessor);
        // What is computed may not be the same a second time.
        String computed = "computed" + index;
        return "%s %s = %s;\n".formatted(types.name(member.use().type()), computed, accessor)
                + written(member, index, computed);
    }

    private String written(Member member, int index, String accessor) {
        String named = "out.name(NAMES, " + index + ")";
        if (structure.omits(member)) {
            Use present = new Use(member.use().type(), member.use().constraints(), false);
            String statements = writes.value(present, named, accessor, 0);
            return "if (%s != null) {\n%s}\n".formatted(accessor, GeneratedFile.indented(statements));
        }
        if (!(member.use().type() instanceof Type.Maybe(Use inner)))
            return writes.value(member.use(), named, accessor, 0);
        String statements = writes.value(inner, named, accessor + ".get()", 0);
        return "if (%s.isPresent()) {\n%s}\n".formatted(accessor, GeneratedFile.indented(statements));
    }

    private String variable(Member member) {
        return locals.of(member.name());
    }

    private String path(Member member) {
        return prefix.isEmpty() ? member.name() : prefix + ReadCode.capitalized(member.name());
    }

    /// What a variable holds before its member is read: what is made is not made before it is known to be
    /// missing.
    private String unread(Member member) {
        boolean made = member.fallback().orElse(null) instanceof DefaultValue.Made;
        return made ? types.initial(member.use().type()) : initial(member);
    }

    private String initial(Member member) {
        return switch (member.fallback().orElse(null)) {
            case null -> types.initial(member.use().type());
            case DefaultValue.Made made -> types.made(made);
            case DefaultValue.Written written -> fallback(member, written);
        };
    }

    private String fallback(Member member, DefaultValue.Written fallback) {
        return switch (member.use().type()) {
            case Type.Primitive(PrimitiveKind kind, var _) ->
                literal(kind, DefaultScalar.parse(member.use().type(), fallback.text()));
            case Type.Library(LibraryScalar scalar)
            when scalar == LibraryScalar.STRING -> JavaText.literal(fallback.text());
            case Type.Enumeration(var name, var constants, var _) ->
                constants.stream()
                        .filter(constant -> constant.wireName().equals(fallback.text()))
                        .map(constant -> file.imports().of(name) + "." + constant.name())
                        .findFirst()
                        .orElseThrow();
            case Type.Elements _, Type.Entries _ ->
                types.defaultConstant(path(member), member.use().type(), fallback);
            case Type type ->
                file.codecConstant(
                                JavaText.constant(path(member)) + "_DEFAULT",
                                types.boxed(type),
                                types.codec(type) + ".valueOf(" + JavaText.literal(fallback.text()) + ")")
                        + (TypeCode.isArray(type) ? ".clone()" : "");
        };
    }

    /// A literal of the value, not of the text: in Java `010` is eight.
    private static String literal(PrimitiveKind kind, Object value) {
        return switch (kind) {
            case LONG -> value + "L";
            case FLOAT -> value + "f";
            case DOUBLE -> value + "d";
            case BYTE, SHORT -> "(" + kind.keyword() + ") " + value;
            case BOOLEAN, INT -> value.toString();
        };
    }
}
