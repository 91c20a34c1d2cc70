// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.Choice;
import dev.retort.processor.model.Content;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Result;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Generated Java that calls a method and sends what it returns.
final class AnswerCode {

    private final GeneratedFile file;
    private final TypeCode types;
    private final Locals locals;

    AnswerCode(GeneratedFile file, Locals locals) {
        this.file = file;
        this.types = new TypeCode(file);
        this.locals = locals;
    }

    /// Reads the parameter that tells the method which type it answers with, if it has one.
    String negotiation(Endpoint endpoint) {
        return endpoint.parameters().stream()
                .filter(each -> each.role() == Role.NEGOTIATED)
                .map(each -> negotiation(each, endpoint.result().mediaTypes()))
                .collect(Collectors.joining());
    }

    private String negotiation(Parameter parameter, List<String> mediaTypes) {
        return "%s %s = call.answer().negotiated(%s);\n"
                .formatted(
                        types.imported("dev.retort.Negotiated"),
                        locals.of(parameter.name()),
                        mediaTypes.stream().map(JavaText::literal).collect(Collectors.joining(", ")));
    }

    /// @param call the expression that calls the method
    String answer(Endpoint endpoint, String call) {
        Result result = endpoint.result();
        if (endpoint.webSocket()) return upgrade(endpoint, call);
        if (result.kind() == ResultKind.NOTHING) {
            return "%s;\nreturn call.answer().nothing(%s);\n".formatted(call, result.status());
        }
        if (result.kind() == ResultKind.CHOICE) return choices(result.choices(), call);
        boolean named = result.produces().size() == 1;
        String context = named
                ? "call.answer().producing("
                        + JavaText.literal(result.produces().getFirst()) + ")"
                : "call.answer()";
        return "return %s.%s;\n".formatted(context, encoding(result, call));
    }

    private String upgrade(Endpoint endpoint, String call) {
        Parameter session = endpoint.parameters().stream()
                .filter(each -> each.role() == Role.SESSION)
                .findFirst()
                .orElseThrow();
        var type = (Type.Session) session.use().type();
        return "return call.answer().upgrade(%s, %s, %s -> %s);\n"
                .formatted(message(type.in()), message(type.out()), locals.of(session.name()), call);
    }

    /// An expression of how messages are read and written.
    private String message(Optional<Use> use) {
        String types = this.types.imported("dev.retort.endpoint.MessageType");
        if (use.isEmpty()) return types + ".ANY";
        Type type = use.get().type();
        if (type.equals(new Type.Library(LibraryScalar.STRING))) return types + ".TEXT";
        if (type.equals(new Type.Library(LibraryScalar.BYTES))) return types + ".BINARY";
        return "%s.json(%s)".formatted(types, this.types.codecConstant(type));
    }

    private String encoding(Result result, String value) {
        String codec = result.json().map(Use::type).map(this::codec).orElse("");
        return switch (result.kind()) {
            case NOTHING, CHOICE -> throw new IllegalStateException(result.kind() + " is not encoded");
            case VALUE, OPTIONAL -> "%s(%s, %s%s)".formatted(form(result.content()), result.status(), codec, value);
            case CREATED -> "created(%s%s)".formatted(codec, value);
            case VERSIONED -> "versioned(%s%s)".formatted(codec, value);
            case RESPONSE -> {
                String form = switch (result.content()) {
                    case Content.Elements _, Content.Events _ -> form(result.content());
                    default -> "response";
                };
                yield "%s(%s%s)".formatted(form, codec, value);
            }
            case FILE -> "file(%s)".formatted(value);
            case REDIRECT -> "redirect(%s, %s)".formatted(result.status(), value);
        };
    }

    /// The codec as the first of several arguments.
    private String codec(Type type) {
        return types.codecConstant(type) + ", ";
    }

    /// The method of a call that sends such a body.
    private static String form(Content content) {
        return switch (content) {
            case Content.Plain plain -> plain.name().toLowerCase(Locale.ROOT);
            case Content.View _ -> "view";
            case Content.Elements _ -> "stream";
            case Content.Events _ -> "events";
            case Content.Json _, Content.Unknown _ -> "json";
            case Content.Choices _ -> throw new IllegalStateException("choices have no form");
        };
    }

    private String choices(List<Choice> choices, String call) {
        String variable = locals.generated("answer");
        String cases = choices.stream()
                .map(choice -> "case %s %s -> %s;\n"
                        .formatted(file.imports().of(choice.type()), variable, reply(choice, variable)))
                .collect(Collectors.joining());
        return """
            return switch (call.answer().returned(%s)) {
            %s};
            """.formatted(call, GeneratedFile.indented(cases));
    }

    private String reply(Choice choice, String variable) {
        var reply = new StringBuilder("call.answer().reply(" + choice.status() + ")");
        for (Choice.Field field : choice.fields()) {
            String value = variable + "." + field.component() + "()";
            reply.append(".header(%s, %s%s)"
                    .formatted(
                            JavaText.literal(field.wireName()),
                            codec(field.value().type()),
                            field.use().nullable()
                                    ? types.imported("java.util.Optional") + ".ofNullable(" + value + ")"
                                    : value));
        }
        if (choice.body().isEmpty()) return reply.append(".nothing()").toString();
        Choice.Body body = choice.body().get();
        for (String type : body.result().produces()) reply.append(".producing(" + JavaText.literal(type) + ")");
        String value = body.component().isEmpty() ? variable : variable + "." + body.component() + "()";
        String codec = body.result().json().map(Use::type).map(this::codec).orElse("");
        boolean isFile = body.result().kind() == ResultKind.FILE;
        return reply.append(".%s(%s%s)"
                        .formatted(isFile ? "file" : form(body.result().content()), codec, value))
                .toString();
    }
}
