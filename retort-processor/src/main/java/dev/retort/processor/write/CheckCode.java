// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.ConstraintMeaning;
import dev.retort.processor.model.ConstraintMeaning.NotApplicableException;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How generated Java names the rules of a use.
final class CheckCode {

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
            ConstraintMeaning meaning = meaning(constraint, use);
            if (meaning.rule().isEmpty()) continue;
            importNames(meaning.java() + meaning.javaType());
            rules.add(meaning.constant() ? meaning.java() : constant(meaning, constraint, path, rules.size()));
        }
        return rules;
    }

    private String constant(ConstraintMeaning meaning, Constraint constraint, String path, int index) {
        String name = JavaText.constant(path) + "_" + JavaText.constant(constraint.name());
        boolean repeated = index > 0 && constraint.name().equals("Pattern");
        return file.constant((repeated ? name + "_" + (index + 1) : name).toUpperCase(Locale.ROOT), meaning.javaType(), meaning.java());
    }

    private void importNames(String expression) {
        for (String name : List.of("Bound", "Constraint", "Constraints", "Matches", "Moment", "Size")) {
            if (expression.matches("(?s).*\\b" + name + "\\b.*")) file.imports().of("dev.retort.validation." + name);
        }
        if (expression.contains("TemporalAccessor")) file.imports().of("java.time.temporal.TemporalAccessor");
    }

    static ConstraintMeaning meaning(Constraint constraint, Use use) {
        try {
            return ConstraintMeaning.of(constraint, use.type());
        } catch (NotApplicableException unchecked) {
            throw new IllegalStateException("written before it was checked", unchecked);
        }
    }
}
