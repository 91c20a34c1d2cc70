// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.routing.EcmaRegex;
import dev.retort.validation.AbsoluteUrl;
import dev.retort.validation.Bound;
import dev.retort.validation.Constraints;
import dev.retort.validation.Matches;
import dev.retort.validation.Moment;
import dev.retort.validation.Rule;
import dev.retort.validation.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// What a constraint means for a type: the rule that runs, the Java that makes that rule, and the keywords of
/// JSON Schema that say the same. The one table that code, checks and documentation are made from.
///
/// @param java     an expression of the rule
/// @param javaType the type of that expression
/// @param constant whether the expression is a constant already
/// @param rule     the rule itself; empty for `@NotNull`, which every type keeps anyway, for `@Masked` and
///                 `@Strict`, and where the program has it
/// @param keywords of JSON Schema
public record ConstraintMeaning(
        String java,
        String javaType,
        boolean constant,
        Optional<dev.retort.validation.Constraint<?>> rule,
        Map<String, Object> keywords) {

    /// A constraint that says nothing about this type. The message ends with how to fix it.
    public static final class NotApplicableException extends Exception {
        private static final long serialVersionUID = 1;

        private final String message;

        NotApplicableException(String message) {
            super(message, null, false, false);
            this.message = message;
        }

        @Override
        public String getMessage() {
            return message;
        }
    }

    private enum Family {
        TEXT("a String"),
        SECRET("a Secret"),
        INTEGER("an integer"),
        DECIMAL("a number"),
        TRUTH("a boolean"),
        TIME("a date or a time"),
        ELEMENTS("a List or a Set"),
        ENTRIES("a Map"),
        OTHER("this type");

        private final String description;

        Family(String description) {
            this.description = description;
        }

        static Family of(Type type) {
            return switch (type) {
                case Type.Primitive(PrimitiveKind kind, var _) when kind == PrimitiveKind.BOOLEAN -> TRUTH;
                case Type.Primitive(PrimitiveKind kind, var _) -> kind.isInteger() ? INTEGER : DECIMAL;
                case Type.Library(LibraryScalar scalar) when scalar == LibraryScalar.STRING -> TEXT;
                case Type.Library(LibraryScalar scalar) when scalar == LibraryScalar.SECRET -> SECRET;
                case Type.Library(LibraryScalar scalar) when scalar == LibraryScalar.BIG_INTEGER -> INTEGER;
                case Type.Library(LibraryScalar scalar) when scalar == LibraryScalar.BIG_DECIMAL -> DECIMAL;
                case Type.Library(LibraryScalar scalar) when scalar == LibraryScalar.INTEGER_TEXT -> INTEGER;
                case Type.Library(LibraryScalar scalar) when scalar == LibraryScalar.DECIMAL_TEXT -> DECIMAL;
                case Type.Library(LibraryScalar scalar) when scalar.isTime() -> TIME;
                case Type.Elements _ -> ELEMENTS;
                case Type.Entries _ -> ENTRIES;
                default -> OTHER;
            };
        }
    }

    /// What a constraint means.
    ///
    /// @throws NotApplicableException when it cannot judge values of the type, or its own arguments are wrong
    public static ConstraintMeaning of(Constraint constraint, Type type) throws NotApplicableException {
        ConstraintMeaning meaning = found(constraint, type);
        // What JSON Schema says of numbers it says of none that are texts.
        boolean text = type instanceof Type.Library(LibraryScalar scalar) && scalar.isNumberText();
        return text
                ? new ConstraintMeaning(meaning.java, meaning.javaType, meaning.constant, meaning.rule, Map.of())
                : meaning;
    }

    private static ConstraintMeaning found(Constraint constraint, Type type) throws NotApplicableException {
        if (constraint.own().isPresent()) {
            require(constraint, type, !(type instanceof Type.Maybe) && !(type instanceof Type.Variable));
            return keywordsOnly(constraint.own().get().keywords());
        }
        Family family = Family.of(type);
        return switch (constraint.name()) {
            case Constraint.STRICT -> {
                require(constraint, type, !(type instanceof Type.Maybe));
                yield keywordsOnly(Map.of());
            }
            case Constraint.MASKED -> {
                require(constraint, type, !(type instanceof Type.Maybe));
                yield keywordsOnly(family == Family.TEXT ? Map.of("format", "password") : Map.of());
            }
            case "NotNull" -> keywordsOnly(Map.of());
            case "NotBlank" -> {
                require(constraint, type, family == Family.TEXT);
                yield constant(
                        "Constraints.NOT_BLANK",
                        "Constraint<CharSequence>",
                        Constraints.NOT_BLANK,
                        constraint,
                        Map.of("pattern", "\\S"));
            }
            case "NotEmpty" -> {
                require(constraint, type, isSized(family));
                yield constant(
                        "Constraints.NOT_EMPTY",
                        "Constraint<Object>",
                        Constraints.NOT_EMPTY,
                        constraint,
                        Map.of("min" + sizeSuffix(family), 1));
            }
            case "Size" -> {
                require(constraint, type, isSized(family));
                yield size(constraint, family);
            }
            case "Email" -> {
                require(constraint, type, family == Family.TEXT);
                if (!constraint.text("regexp").equals(".*")) {
                    throw new NotApplicableException(
                            "@Email(regexp = …) is not supported: add a @Pattern beside @Email");
                }
                yield constant(
                        "Constraints.EMAIL",
                        "Constraint<CharSequence>",
                        Constraints.EMAIL,
                        constraint,
                        Map.of("format", "email"));
            }
            case "Pattern" -> {
                require(constraint, type, family == Family.TEXT);
                yield pattern(constraint);
            }
            case "AssertTrue" -> {
                require(constraint, type, family == Family.TRUTH);
                yield constant(
                        "Constraints.ASSERT_TRUE",
                        "Constraint<Boolean>",
                        Constraints.ASSERT_TRUE,
                        constraint,
                        Map.of("const", true));
            }
            case "AssertFalse" -> {
                require(constraint, type, family == Family.TRUTH);
                yield constant(
                        "Constraints.ASSERT_FALSE",
                        "Constraint<Boolean>",
                        Constraints.ASSERT_FALSE,
                        constraint,
                        Map.of("const", false));
            }
            case "Digits" -> {
                require(constraint, type, isNumber(family));
                yield digits(constraint, family);
            }
            case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> {
                require(constraint, type, family == Family.TIME);
                var moment = Moment.valueOf(JavaText.constant(constraint.name()));
                yield constant("Moment." + moment, "Constraint<TemporalAccessor>", moment, constraint, Map.of());
            }
            case "MultipleOf" -> {
                require(constraint, type, isNumber(family));
                yield multiple(constraint);
            }
            case "UniqueElements" -> {
                require(constraint, type, family == Family.ELEMENTS);
                requireList(type);
                yield constant(
                        "Constraints.UNIQUE_ELEMENTS",
                        "Constraint<Collection<?>>",
                        Constraints.UNIQUE_ELEMENTS,
                        constraint,
                        Map.of("uniqueItems", true));
            }
            case "Url" -> {
                require(constraint, type, type.equals(new Type.Library(LibraryScalar.URI)));
                yield url(constraint);
            }
            case "Null" -> throw new NotApplicableException("@Null is not supported: leave the member out of the type");
            case "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero" -> {
                require(constraint, type, isNumber(family));
                yield bound(constraint);
            }
            default -> throw new NotApplicableException("@" + constraint.name() + " is not known");
        };
    }

    private static boolean isNumber(Family family) {
        return family == Family.INTEGER || family == Family.DECIMAL;
    }

    private static boolean isSized(Family family) {
        return family == Family.TEXT
                || family == Family.SECRET
                || family == Family.ELEMENTS
                || family == Family.ENTRIES;
    }

    private static String sizeSuffix(Family family) {
        return switch (family) {
            case TEXT, SECRET -> "Length";
            case ENTRIES -> "Properties";
            default -> "Items";
        };
    }

    private static void require(Constraint constraint, Type type, boolean applicable) throws NotApplicableException {
        if (applicable) return;
        String on = switch (type) {
            case Type.Maybe _ -> "an Optional; write it inside: Optional<@" + constraint.name() + " …>";
            case Type.Enumeration(ClassName name, var _, var _) -> "the enum " + name.simple();
            case Type.Value(ClassName name, var _) -> name.simple() + "; put it on the component of " + name.simple();
            case Type.Structure(ClassName name, var _) -> name.simple() + "; put it on a component of " + name.simple();
            case Type.Elements(var _, Type.Holder holder)
            when holder == Type.Holder.ARRAY -> "an array; for a rule about its elements use a List of them";
            case Type.Union(ClassName name) -> name.simple() + "; put it on a component of its records";
            case Type.Tuple(ClassName name) -> name.simple() + "; put it on a component of " + name.simple();
            case Type.Variable(String name) ->
                name + ", which can be any type; write it where the type is known: <@" + constraint.name() + " …>";
            case Type.Library(LibraryScalar scalar) -> scalar.described();
            case Type.Primitive(PrimitiveKind kind, var _) ->
                (kind == PrimitiveKind.INT ? "an " : "a ") + kind.keyword();
            default -> Family.of(type).description;
        };
        throw new NotApplicableException(
                "@%s does not apply to %s%s".formatted(constraint.name(), on, mend(constraint, type)));
    }

    private static String mend(Constraint constraint, Type type) {
        boolean number = type instanceof Type.Primitive(PrimitiveKind kind, var _) && kind != PrimitiveKind.BOOLEAN;
        if (number && constraint.name().equals("Size")) return ": for the value of a number use @Min and @Max";
        return type instanceof Type.Maybe
                        || type instanceof Type.Value
                        || type instanceof Type.Structure
                        || type instanceof Type.Union
                        || type instanceof Type.Tuple
                        || type instanceof Type.Elements(var _, Type.Holder holder) && holder == Type.Holder.ARRAY
                        || type instanceof Type.Variable
                ? ""
                : ": remove it";
    }

    /// What no rule of the framework's has to judge.
    private static ConstraintMeaning keywordsOnly(Map<String, Object> keywords) {
        return new ConstraintMeaning("", "", true, Optional.empty(), keywords);
    }

    private static ConstraintMeaning constant(
            String java,
            String javaType,
            dev.retort.validation.Constraint<?> rule,
            Constraint constraint,
            Map<String, Object> keywords) {
        return said(new ConstraintMeaning(java, javaType, true, Optional.of(rule), keywords), constraint);
    }

    /// A meaning with the text that the annotation has of its own, if it has one.
    private static ConstraintMeaning said(ConstraintMeaning meaning, Constraint constraint) {
        String message = constraint.message();
        if (message.isEmpty()) return meaning;
        String java = meaning.java + ".saying(" + JavaText.literal(message) + ")";
        return new ConstraintMeaning(
                java, meaning.javaType, false, meaning.rule.map(rule -> rule.saying(message)), meaning.keywords);
    }

    private static ConstraintMeaning size(Constraint constraint, Family family) throws NotApplicableException {
        int min = constraint.integer("min");
        int max = constraint.integer("max");
        if (min < 0 || max < min)
            throw new NotApplicableException(
                    "@Size(min = %s, max = %s) allows nothing: correct the numbers".formatted(min, max));
        String unit = sizeSuffix(family).equals("Length") ? "character" : "element";
        var keywords = new LinkedHashMap<String, Object>();
        if (min > 0) keywords.put("min" + sizeSuffix(family), min);
        if (max < Integer.MAX_VALUE) keywords.put("max" + sizeSuffix(family), max);
        String last = max == Integer.MAX_VALUE ? "Integer.MAX_VALUE" : String.valueOf(max);
        String java = "new Size(%s, %s, \"%s\")".formatted(min, last, unit);
        return said(
                new ConstraintMeaning(
                        java, "Constraint<Object>", false, Optional.of(new Size(min, max, unit)), keywords),
                constraint);
    }

    private static ConstraintMeaning digits(Constraint constraint, Family family) throws NotApplicableException {
        int integer = constraint.integer("integer");
        int fraction = constraint.integer("fraction");
        if (integer < 0 || fraction < 0)
            throw new NotApplicableException("@Digits(integer = %s, fraction = %s) allows nothing: correct the numbers"
                    .formatted(integer, fraction));
        var keywords = new LinkedHashMap<String, Object>();
        if (fraction > 0 || family == Family.DECIMAL)
            keywords.putAll(keyword("multipleOf", new BigDecimal(BigInteger.ONE, fraction)));
        var end = new BigDecimal(BigInteger.ONE, -integer);
        keywords.putAll(keyword("exclusiveMinimum", end.negate()));
        keywords.putAll(keyword("exclusiveMaximum", end));
        String java = "new Constraints.Digits(%s, %s)".formatted(integer, fraction);
        return said(
                new ConstraintMeaning(
                        java,
                        "Constraint<Number>",
                        false,
                        Optional.of(new Constraints.Digits(integer, fraction)),
                        keywords),
                constraint);
    }

    private static ConstraintMeaning multiple(Constraint constraint) throws NotApplicableException {
        String factor = number(constraint);
        if (new BigDecimal(factor).signum() <= 0) {
            throw new NotApplicableException(
                    "@MultipleOf(\"%s\") must be above zero: correct the number".formatted(factor));
        }
        return said(
                new ConstraintMeaning(
                        "new Constraints.Multiple(\"%s\")".formatted(factor),
                        "Constraint<Number>",
                        false,
                        Optional.of(new Constraints.Multiple(factor)),
                        keyword("multipleOf", new BigDecimal(factor))),
                constraint);
    }

    private static ConstraintMeaning url(Constraint constraint) throws NotApplicableException {
        List<String> schemes = ((List<?>) constraint.argument("schemes"))
                .stream().map(String.class::cast).toList();
        for (String each : schemes) {
            if (each.matches("[a-z][a-z0-9+.-]*")) continue;
            throw new NotApplicableException("@Url(schemes = %s) is not a scheme: write one such as \"https\""
                    .formatted(JavaText.literal(each)));
        }
        if (schemes.isEmpty()) throw new NotApplicableException("@Url(schemes = {}) allows nothing: name a scheme");
        var rule = new AbsoluteUrl(schemes.toArray(String[]::new));
        var keywords = new LinkedHashMap<String, Object>();
        keywords.put("format", "uri");
        keywords.put("minLength", 1);
        keywords.put("maxLength", AbsoluteUrl.LONGEST);
        keywords.put("pattern", rule.pattern());
        String java =
                schemes.stream().map(JavaText::literal).collect(Collectors.joining(", ", "new AbsoluteUrl(", ")"));
        return said(new ConstraintMeaning(java, "Constraint<URI>", false, Optional.of(rule), keywords), constraint);
    }

    /// Equal elements are found by hashing, which is safe against chosen values only where these are scalars
    /// of the library.
    private static void requireList(Type type) throws NotApplicableException {
        if (!(type instanceof Type.Elements(Use element, Type.Holder holder))) return;
        if (holder == Type.Holder.ARRAY)
            throw new NotApplicableException("@UniqueElements judges no array: use a List or a Set instead");
        if (holder.isSet())
            throw new NotApplicableException("a Set holds nothing twice anyway: remove @UniqueElements");
        boolean plain = switch (element.type()) {
            case Type.Primitive _, Type.Enumeration _ -> true;
            case Type.Library _ -> element.type().isOrdered();
            default -> false;
        };
        if (!plain)
            throw new NotApplicableException(
                    "@UniqueElements is for numbers, texts, times and enums: use a Set instead");
    }

    private static ConstraintMeaning bound(Constraint constraint) throws NotApplicableException {
        return switch (constraint.name()) {
            case "Min" -> limit("atLeast", Bound.atLeast(number(constraint)), "minimum", constraint);
            case "Max" -> limit("atMost", Bound.atMost(number(constraint)), "maximum", constraint);
            case "DecimalMin" ->
                constraint.flag("inclusive")
                        ? limit("atLeast", Bound.atLeast(number(constraint)), "minimum", constraint)
                        : limit("above", Bound.above(number(constraint)), "exclusiveMinimum", constraint);
            case "DecimalMax" ->
                constraint.flag("inclusive")
                        ? limit("atMost", Bound.atMost(number(constraint)), "maximum", constraint)
                        : limit("below", Bound.below(number(constraint)), "exclusiveMaximum", constraint);
            case "Positive" ->
                constant("Bound.POSITIVE", "Bound", Bound.POSITIVE, constraint, Map.of("exclusiveMinimum", 0));
            case "PositiveOrZero" ->
                constant("Bound.POSITIVE_OR_ZERO", "Bound", Bound.POSITIVE_OR_ZERO, constraint, Map.of("minimum", 0));
            case "Negative" ->
                constant("Bound.NEGATIVE", "Bound", Bound.NEGATIVE, constraint, Map.of("exclusiveMaximum", 0));
            default ->
                constant("Bound.NEGATIVE_OR_ZERO", "Bound", Bound.NEGATIVE_OR_ZERO, constraint, Map.of("maximum", 0));
        };
    }

    private static String number(Constraint constraint) throws NotApplicableException {
        String text = constraint.text("value");
        try {
            return new BigDecimal(text).toString();
        } catch (NumberFormatException noNumber) {
            throw new NotApplicableException("@%s(%s) is not a number: write one such as \"0.01\""
                    .formatted(constraint.name(), JavaText.literal(text)));
        }
    }

    private static ConstraintMeaning limit(String factory, Bound bound, String keyword, Constraint constraint) {
        var limit = new BigDecimal(constraint.text("value"));
        String java = "Bound.%s(\"%s\")".formatted(factory, limit);
        return said(
                new ConstraintMeaning(java, "Bound", false, Optional.of(bound), keyword(keyword, limit)), constraint);
    }

    /// A keyword with a number; nothing where the number is too large or too small for a `double`, which is
    /// all that most tools read.
    private static Map<String, Object> keyword(String name, BigDecimal number) {
        double nearest = number.doubleValue();
        boolean lost = Double.isInfinite(nearest) || nearest == 0 && number.signum() != 0;
        return lost ? Map.of() : Map.of(name, number);
    }

    private static ConstraintMeaning pattern(Constraint constraint) throws NotApplicableException {
        String regex = constraint.text("regexp");
        int flags = 0;
        for (Object flag : (List<?>) constraint.argument("flags")) flags |= flag((String) flag);
        try {
            Pattern.compile(regex, flags);
        } catch (PatternSyntaxException wrong) {
            throw new NotApplicableException("@Pattern(%s) is not a regular expression: %s"
                    .formatted(JavaText.literal(regex), wrong.getDescription()));
        }
        var rule = new Matches(regex, flags);
        String java = "new Matches(%s, %s)".formatted(JavaText.literal(regex), flags);
        // A schema has no flags: there, a pattern that needs them would refuse what the server accepts.
        Map<String, Object> keywords = flags == 0 ? Map.of("pattern", "^(?:" + ecmaRegex(regex) + ")$") : Map.of();
        return said(
                new ConstraintMeaning(java, "Constraint<CharSequence>", false, Optional.of(rule), keywords),
                constraint);
    }

    private static String ecmaRegex(String regex) throws NotApplicableException {
        try {
            return EcmaRegex.require(regex);
        } catch (IllegalArgumentException foreign) {
            throw new NotApplicableException(
                    "@Pattern(%s) has %s, which JSON Schema (ECMA-262) does not know: write it without"
                            .formatted(JavaText.literal(regex), foreign.getMessage()));
        }
    }

    private static int flag(String name) {
        return switch (name) {
            case "UNIX_LINES" -> Pattern.UNIX_LINES;
            case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
            case "COMMENTS" -> Pattern.COMMENTS;
            case "MULTILINE" -> Pattern.MULTILINE;
            case "DOTALL" -> Pattern.DOTALL;
            case "UNICODE_CASE" -> Pattern.UNICODE_CASE;
            case "CANON_EQ" -> Pattern.CANON_EQ;
            default -> throw new IllegalArgumentException("unknown flag " + name);
        };
    }

    /// The text of the rule that is broken, for messages of the compiler.
    public String message() {
        return rule.map(Rule::message).orElse("must not be null");
    }
}
