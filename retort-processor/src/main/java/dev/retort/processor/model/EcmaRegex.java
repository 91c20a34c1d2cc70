// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.model.ConstraintMeaning.NotApplicableException;
import java.util.List;
import java.util.regex.Pattern;

/// Refuses what Java's regular expressions have and ECMA-262's have not: the pattern stands in the JSON
/// Schema, too, where clients read it.
public final class EcmaRegex {

    private record Foreign(Pattern pattern, String what) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign(
                    Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\[AZzGQEhHRXN]"), "an escape such as \\A, \\z or \\Q"),
            new Foreign(
                    Pattern.compile(
                            "(?<!\\\\)(?:\\\\\\\\)*\\\\p\\{(?:Lower|Upper|ASCII|Alpha|Digit|Alnum|Punct|Graph|Print|Blank|Cntrl|XDigit|Space|java\\w+|Is\\w+|In\\w+)\\}"),
                    "a class such as \\p{Alpha}"),
            new Foreign(Pattern.compile("(?<!\\\\)[*+?}]\\+"), "a possessive quantifier"),
            new Foreign(Pattern.compile("\\(\\?>"), "an atomic group"),
            new Foreign(Pattern.compile("\\(\\?[a-zA-Z-]+[:)]"), "flags inside the expression"),
            new Foreign(Pattern.compile("\\[[^\\]]*&&"), "an intersection of classes"),
            new Foreign(Pattern.compile("\\[[^\\]\\\\]*\\["), "a class inside a class"));

    private EcmaRegex() {}

    /// Whether ECMA-262 has all that an expression of Java's uses.
    public static boolean isPortable(String regex) {
        return FOREIGN.stream()
                .noneMatch(foreign -> foreign.pattern().matcher(regex).find());
    }

    static void requirePortable(String regex) throws NotApplicableException {
        for (Foreign foreign : FOREIGN) {
            if (foreign.pattern().matcher(regex).find()) {
                throw new NotApplicableException(
                        "@Pattern(%s) has %s, which JSON Schema (ECMA-262) does not know: write it without"
                                .formatted(JavaText.literal(regex), foreign.what()));
            }
        }
    }
}
