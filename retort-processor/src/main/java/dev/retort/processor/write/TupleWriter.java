// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.JsonType.Member;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the codec of a `@Json.Tuple` record.
public final class TupleWriter {

    private final JsonType.Tuple tuple;
    private final List<Member> members;
    private final GeneratedFile file;
    private final TypeCode types;
    private final Locals locals;
    private final ReadCode reads;
    private final WriteCode writes;

    private TupleWriter(JsonType.Tuple tuple) {
        this.tuple = tuple;
        this.members = tuple.members();
        this.file = new GeneratedFile(tuple.name(), true);
        this.types = new TypeCode(file);
        this.locals = new Locals(
                List.of("in", "array", "faults", "index", "refusal"),
                members.stream().map(Member::name).toList());
        this.reads = new ReadCode(file, locals);
        this.writes = new WriteCode(file);
    }

    /// The source of the codec.
    public static String write(JsonType.Tuple tuple) {
        return new TupleWriter(tuple).write();
    }

    private String write() {
        members.forEach(member -> types.claim(member.use().type()));
        String type = file.imports().of(tuple.name());
        String generated = tuple.name().generated().nested();
        return file.assemble(
                "The codec of [" + tuple.name().simple() + "].",
                "final class " + generated + " implements " + types.imported("dev.retort.json.Codec") + "<" + type
                        + ">",
                ScalarWriter.registration(tuple.name(), type, types),
                """

                private %1$s() {}

                @Override
                public %2$s read(%3$s in) {
                    if (!in.beginTuple()) return null;
                    int array = in.valueStart();
                    int faults = in.faultCount();
                %4$s    int index = 0;
                    for (; in.nextElement(); index++) {
                        switch (index) {
                %5$s            default -> in.skip();
                        }
                    }
                    in.endTuple(array, index, %6$s);
                    if (in.faultCount() > faults) return null;
                    try {
                        return new %2$s(%7$s);
                    } catch (RuntimeException refusal) {
                        in.refused(array, refusal);
                        return null;
                    }
                }

                @Override
                public void write(%8$s out, %2$s value) {
                    out.beginArray();
                %9$s    out.endArray();
                }
                """.formatted(
                                generated,
                                type,
                                types.imported("dev.retort.json.JsonReader"),
                                GeneratedFile.indented(variables()),
                                GeneratedFile.indented(GeneratedFile.indented(GeneratedFile.indented(cases()))),
                                members.size(),
                                members.stream().map(this::variable).collect(Collectors.joining(", ")),
                                types.imported("dev.retort.json.JsonWriter"),
                                GeneratedFile.indented(writing())));
    }

    private String variables() {
        return members.stream()
                .map(member -> "%s %s = %s;\n"
                        .formatted(
                                types.name(member.use().type()),
                                variable(member),
                                types.initial(member.use().type())))
                .collect(Collectors.joining());
    }

    private String cases() {
        var cases = new StringBuilder();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String statements = reads.fromJson(member.use(), variable(member), member.name());
            boolean one = statements.lines().count() == 1;
            cases.append(
                    one
                            ? "case %s -> %s".formatted(i, statements)
                            : "case %s -> {\n%s}\n".formatted(i, GeneratedFile.indented(statements)));
        }
        return cases.toString();
    }

    private String writing() {
        return members.stream()
                .map(member -> writes.value(member.use(), "out", "value." + member.name() + "()", 0))
                .collect(Collectors.joining());
    }

    private String variable(Member member) {
        return locals.of(member.name());
    }
}
