// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.ConstraintMeaning;
import dev.retort.processor.model.ConstraintMeaning.NotApplicableException;
import dev.retort.processor.model.DefaultScalar;
import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import java.util.List;
import java.util.Optional;

/// A default has the type of what it stands for and keeps its constraints. Judged by the code that judges
/// requests.
final class DefaultRule {

    private DefaultRule() {}

    static void check(Resource.Parameter parameter, Findings findings) {
        if (parameter.fallback().orElse(null) instanceof DefaultValue.Made made) {
            boolean array = parameter.use().type() instanceof Type.Elements(var _, Type.Holder holder)
                    && holder == Type.Holder.ARRAY
                    && parameter.role() != Resource.Role.MEMBER;
            if (array) {
                findings.error(
                        made.site(),
                        "no method can make the array '%s' of parameters: use a List".formatted(parameter.name()));
            }
            if (parameter.group().isPresent()) {
                findings.error(
                        made.site(),
                        "'%s' is a group of parameters, which is always there: put @Default on its components"
                                .formatted(parameter.name()));
            }
        }
        check(parameter.use(), parameter.fallback(), findings);
    }

    static void check(Use use, Optional<DefaultValue> fallback, Findings findings) {
        if (fallback.isEmpty()) return;
        if (use.mayBeMissing()) {
            findings.error(
                    fallback.get().site(), "what has a @Default is never absent: remove the Optional or the @Default");
            return;
        }
        // What a method makes is the program's business: the compiler cannot call it.
        if (!(fallback.get() instanceof DefaultValue.Written written)) return;
        try {
            Object value = DefaultScalar.parse(use.type(), written.text());
            if (value instanceof JsonValue json) {
                var unconstrained = new Use(use.type(), List.of(), false);
                for (String fault : new ExampleJudge(List.of()).faults(unconstrained, json))
                    throw new IllegalArgumentException("is not a value of the type: it " + fault);
            }
            for (Constraint constraint : use.constraints())
                checkConstraint(content(value), constraint, use.type(), written, findings);
        } catch (IllegalArgumentException noValue) {
            findings.error(
                    written.site(),
                    "@Default(%s) %s".formatted(JavaText.literal(written.text()), noValue.getMessage()));
        }
    }

    /// What a list or a map holds, as constraints know it.
    private static Object content(Object value) {
        return switch (value) {
            case JsonArray(var elements) -> elements;
            case JsonObject(var members) -> members;
            default -> value;
        };
    }

    private static void checkConstraint(
            Object value, Constraint constraint, Type type, DefaultValue.Written written, Findings findings) {
        try {
            ConstraintMeaning.of(constraint, type).rule().ifPresent(rule -> {
                if (allows(rule, value)) return;
                findings.error(
                        written.site(),
                        "@Default(%s) breaks @%s beside it: it %s"
                                .formatted(JavaText.literal(written.text()), constraint.name(), rule.message()));
            });
        } catch (NotApplicableException reported) {
            // ConstraintRule reports it
        }
    }

    @SuppressWarnings("unchecked") // the constraint was found applicable to the type of the value
    static <T> boolean allows(dev.retort.validation.Constraint<T> rule, Object value) {
        return rule.allows((T) value);
    }
}
