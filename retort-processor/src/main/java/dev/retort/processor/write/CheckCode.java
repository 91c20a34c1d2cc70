// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.ConstraintMeaning;
import dev.retort.processor.model.ConstraintMeaning.NotApplicableException;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.OwnCheck;
import dev.retort.processor.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How generated Java names the rules of a use.
final class CheckCode {

    private static final Pattern CLASS =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|\\b([A-Z][A-Za-z]*)\\b");

    private static final Map<String, String> CLASSES = Map.of(
            "Collection", "java.util.Collection",
            "AbsoluteUrl", "dev.retort.validation.AbsoluteUrl",
            "Bound", "dev.retort.validation.Bound",
            "Constraint", "dev.retort.validation.Constraint",
            "Constraints", "dev.retort.validation.Constraints",
            "Matches", "dev.retort.validation.Matches",
            "Moment", "dev.retort.validation.Moment",
            "Size", "dev.retort.validation.Size",
            "TemporalAccessor", "java.time.temporal.TemporalAccessor",
            "URI", "java.net.URI");

    private final GeneratedFile file;

    CheckCode(GeneratedFile file) {
        this.file = file;
    }

    /// An expression for each rule that is checked.
    ///
    /// @param path where the use is, as the beginning of constants' names: `title`, `subjectsElement`
    List<String> rules(Use use, String path) {
        var rules = new ArrayList<String>();
        for (Constraint constraint : use.constraints()) {
            if (constraint.own().isPresent()) {
                rules.add(own(constraint, constraint.own().get(), use, path));
                continue;
            }
            ConstraintMeaning meaning = meaning(constraint, use);
            if (meaning.rule().isEmpty()) continue;
            String rule = named(meaning.java());
            rules.add(meaning.constant() ? rule : constant(path, constraint, named(meaning.javaType()), rule));
        }
        return rules;
    }

    /// Whether there is a rule to check; `@NotNull` is none, for every type keeps it anyway.
    static boolean hasRules(Use use) {
        return use.constraints().stream()
                .anyMatch(each ->
                        each.own().isPresent() || meaning(each, use).rule().isPresent());
    }

    private String constant(String path, Constraint constraint, String type, String rule) {
        return file.constant(JavaText.constant(path) + "_" + JavaText.constant(constraint.name()), type, rule);
    }

    /// A rule that calls a function of the program.
    private String own(Constraint constraint, OwnCheck check, Use use, String path) {
        String value = new TypeCode(file).judged(use.type());
        String call = "value -> %s.%s(value%s)"
                .formatted(
                        file.imports().of(check.owner()),
                        check.method(),
                        check.arguments().stream()
                                .map(each -> ", " + each.java())
                                .collect(Collectors.joining()));
        String own = file.imports().of("dev.retort.validation.OwnConstraint");
        String arguments = check.arguments().isEmpty()
                ? file.imports().of("java.util.Map") + ".of()"
                : own
                        + check.arguments().stream()
                                .map(each -> JavaText.literal(each.name()) + ", " + reported(each))
                                .collect(Collectors.joining(", ", ".arguments(", ")"));
        String rule = "%s.%s(%s, %s, %s, %s)"
                .formatted(
                        own,
                        check.judges() ? "of" : "refusing",
                        JavaText.literal(check.code()),
                        JavaText.literal(check.message()),
                        arguments,
                        call);
        String type = file.imports().of("dev.retort.validation.Constraint") + "<" + value + ">";
        return constant(path, constraint, type, rule);
    }

    /// An argument as a client reads it: enum constants by name, arrays as lists.
    private String reported(OwnCheck.Argument argument) {
        return switch (argument.value()) {
            case String text -> JavaText.literal(text);
            case List<?> list ->
                list.stream()
                        .map(each -> each instanceof String text ? JavaText.literal(text) : String.valueOf(each))
                        .collect(Collectors.joining(", ", file.imports().of("java.util.List") + ".of(", ")"));
            default -> argument.java();
        };
    }

    /// An expression or a type with the names that its classes have in this file. Leaves what stands in
    /// quotes alone.
    private String named(String java) {
        return CLASS.matcher(java).replaceAll(found -> {
            String qualified = found.group(1) == null ? null : CLASSES.get(found.group(1));
            return Matcher.quoteReplacement(
                    qualified == null ? found.group() : file.imports().of(qualified));
        });
    }

    static ConstraintMeaning meaning(Constraint constraint, Use use) {
        try {
            return ConstraintMeaning.of(constraint, use.type());
        } catch (NotApplicableException unchecked) {
            throw new IllegalStateException("written before it was checked", unchecked);
        }
    }
}
