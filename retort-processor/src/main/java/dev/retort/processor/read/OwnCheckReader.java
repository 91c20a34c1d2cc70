// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.OwnCheck;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Reads annotations with `@Check`, and finds the function that judges a type.
final class OwnCheckReader {

    /// Members of an annotation that are not arguments of its function.
    private static final Set<String> OTHERS = Set.of("message", "groups", "payload");

    private final ProcessingEnvironment environment;
    private final Findings findings;

    OwnCheckReader(ProcessingEnvironment environment, Findings findings) {
        this.environment = environment;
        this.findings = findings;
    }

    boolean isCheck(AnnotationMirror mirror) {
        return Annotations.isPresent(mirror.getAnnotationType().asElement(), "Check");
    }

    /// Reports what is wrong with a declaration of such an annotation.
    void check(TypeElement annotation) {
        AnnotationMirror check = Annotations.find(annotation, "Check").orElseThrow();
        try {
            mistake(annotation, check).ifPresent(mistake -> findings.error(Site.of(annotation, check), mistake));
        } catch (UnknownException _) {
            // the compiler reports it, or it is judged where the annotation is used
        }
    }

    private Optional<String> mistake(TypeElement annotation, AnnotationMirror check) {
        String name = annotation.getSimpleName().toString();
        List<ExecutableElement> functions = functions(check);
        if (functions.isEmpty())
            return Optional.of("%s has no static method %s that is not private: write static boolean %s(…)"
                    .formatted(owner(check).getSimpleName(), method(check), method(check)));
        List<ExecutableElement> members = members(annotation);
        for (ExecutableElement function : functions) {
            Optional<String> mistake = mistake(function, annotation, members);
            if (mistake.isPresent()) return mistake;
            boolean speaks = function.getReturnType().getKind() == TypeKind.BOOLEAN;
            if (speaks && text(check, "message").isEmpty() && !hasMessage(annotation))
                return Optional.of(
                        "@%s does not say what is wrong with a value: add message = \"must be …\"".formatted(name));
        }
        for (ExecutableElement member : members) {
            if (!isValue(member.getReturnType()))
                return Optional.of(
                        "%s of @%s is not a number, a truth value, a text or an enum constant, or an array of these: remove it"
                                .formatted(member.getSimpleName(), name));
        }
        try {
            if (!(JsonValue.parse(schema(check)) instanceof JsonObject))
                return Optional.of("schema of @Check must be a JSON object, such as {\"multipleOf\": 2}");
        } catch (JsonSyntaxException broken) {
            return Optional.of("schema of @Check is not JSON: " + broken.getMessage());
        }
        return mistake(annotation);
    }

    private Optional<String> mistake(
            ExecutableElement function, TypeElement annotation, List<ExecutableElement> members) {
        TypeKind result = function.getReturnType().getKind();
        if (result != TypeKind.BOOLEAN && result != TypeKind.VOID)
            return Optional.of("%s must return boolean, or nothing and throw an IllegalArgumentException"
                    .formatted(function.getSimpleName()));
        if (!function.getThrownTypes().isEmpty())
            return Optional.of("%s must declare no exceptions: let it throw an IllegalArgumentException"
                    .formatted(function.getSimpleName()));
        boolean fits = function.getParameters().size() == members.size() + 1;
        for (int i = 0; fits && i < members.size(); i++) {
            fits = isAssignable(
                    members.get(i).getReturnType(),
                    function.getParameters().get(i + 1).asType());
        }
        if (fits) return Optional.empty();
        return Optional.of("%s must take the value%s, which is what @%s has"
                .formatted(
                        function.getSimpleName(),
                        members.stream()
                                .map(each ->
                                        ", " + TypeReader.described(each.getReturnType()) + " " + each.getSimpleName())
                                .collect(Collectors.joining()),
                        annotation.getSimpleName()));
    }

    /// An annotation for components of records alone is on nothing that the constraints are read from.
    private static Optional<String> mistake(TypeElement annotation) {
        for (AnnotationMirror mirror : annotation.getAnnotationMirrors()) {
            if (!Annotations.qualifiedName(mirror).equals("java.lang.annotation.Target")) continue;
            List<?> places = (List<?>) Annotations.value(mirror).orElseThrow().getValue();
            var names = places.stream()
                    .map(place -> ConstraintReader.plain((AnnotationValue) place))
                    .toList();
            if (names.contains("FIELD") || names.contains("TYPE_USE")) return Optional.empty();
            return Optional.of(
                    "@%s must be allowed on fields, where the compiler puts what stands on components: add ElementType.FIELD to its @Target"
                            .formatted(annotation.getSimpleName()));
        }
        return Optional.empty();
    }

    /// What such an annotation means for a type; empty when it means nothing, which is then reported.
    Optional<Constraint> read(AnnotationMirror use, TypeMirror type, Constraint constraint) {
        var annotation = (TypeElement) use.getAnnotationType().asElement();
        AnnotationMirror check = Annotations.find(annotation, "Check").orElseThrow();
        Optional<String> mistake = mistake(annotation, check);
        if (mistake.isPresent()) {
            findings.error(
                    constraint.site(), "@%s is not a constraint: %s".formatted(constraint.name(), mistake.get()));
            return Optional.empty();
        }
        List<ExecutableElement> functions = functions(check);
        Optional<ExecutableElement> function = functions.stream()
                .filter(each -> isOpen(type)
                        || isAssignable(type, each.getParameters().getFirst().asType()))
                .findFirst();
        if (function.isEmpty()) {
            findings.error(constraint.site(), notApplicable(type, constraint, functions));
            return Optional.empty();
        }
        if (Visibility.isHidden(function.get(), constraint.site().element(), environment.getElementUtils())) {
            findings.error(
                    constraint.site(),
                    "%s.%s cannot be called from here: make the class and the method public"
                            .formatted(owner(check).getSimpleName(), method(check)));
            return Optional.empty();
        }
        return Optional.of(new Constraint(
                constraint.name(),
                constraint.arguments(),
                constraint.site(),
                Optional.of(meaning(use, annotation, check, function.get()))));
    }

    private OwnCheck meaning(
            AnnotationMirror use, TypeElement annotation, AnnotationMirror check, ExecutableElement function) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                environment.getElementUtils().getElementValuesWithDefaults(use);
        var arguments = new ArrayList<OwnCheck.Argument>();
        for (ExecutableElement member : members(annotation)) {
            AnnotationValue value = Objects.requireNonNull(values.get(member));
            arguments.add(new OwnCheck.Argument(
                    member.getSimpleName().toString(),
                    java(value, member.getReturnType()),
                    ConstraintReader.plain(value)));
        }
        String message = values.entrySet().stream()
                .filter(entry -> Annotations.name(entry.getKey()).equals("message"))
                .map(entry -> String.valueOf(entry.getValue().getValue()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> text(check, "message"));
        String code = text(check, "code");
        String standard =
                JavaText.constant(annotation.getSimpleName().toString()).toLowerCase(Locale.ROOT);
        return new OwnCheck(
                TypeReader.className(owner(check), environment.getElementUtils()),
                method(check),
                function.getReturnType().getKind() == TypeKind.BOOLEAN,
                code.isEmpty() ? standard : code,
                filled(message, arguments),
                arguments,
                keywords((JsonObject) JsonValue.parse(schema(check)), arguments));
    }

    private static String filled(String message, List<OwnCheck.Argument> arguments) {
        String filled = message;
        for (OwnCheck.Argument argument : arguments) {
            filled = filled.replace("{" + argument.name() + "}", String.valueOf(argument.value()));
        }
        return filled;
    }

    private static Map<String, Object> keywords(JsonObject schema, List<OwnCheck.Argument> arguments) {
        var keywords = new LinkedHashMap<String, Object>();
        schema.members().forEach((name, value) -> keywords.put(name, keyword(value, arguments)));
        return keywords;
    }

    private static Object keyword(JsonValue value, List<OwnCheck.Argument> arguments) {
        return switch (value) {
            case JsonObject object -> keywords(object, arguments);
            case JsonArray array ->
                array.elements().stream().map(each -> keyword(each, arguments)).toList();
            case JsonNumber(var number) -> number;
            case JsonBoolean(var truth) -> truth;
            case JsonNull _ -> value;
            case JsonString(var text) ->
                arguments.stream()
                        .filter(argument -> text.equals("{" + argument.name() + "}"))
                        .findFirst()
                        .map(OwnCheck.Argument::value)
                        .orElseGet(() -> filled(text, arguments));
        };
    }

    private static String notApplicable(TypeMirror type, Constraint constraint, List<ExecutableElement> functions) {
        String name = constraint.name();
        String described = TypeReader.described(type);
        if (described.startsWith("Optional<"))
            return "@%s does not apply to an Optional; write it inside: Optional<@%s …>".formatted(name, name);
        return "@%s does not apply to %s, only to %s: remove it, or add a method %s(%s)"
                .formatted(
                        name,
                        described,
                        functions.stream()
                                .map(each -> TypeReader.described(
                                        each.getParameters().getFirst().asType()))
                                .collect(Collectors.joining(", ")),
                        functions.getFirst().getSimpleName(),
                        described);
    }

    /// Whether it is a type parameter, of which the check says more.
    private static boolean isOpen(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR;
    }

    private boolean isAssignable(TypeMirror from, TypeMirror to) {
        return environment.getTypeUtils().isAssignable(from, to);
    }

    private List<ExecutableElement> functions(AnnotationMirror check) {
        String name = method(check);
        return ElementFilter.methodsIn(owner(check).getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().contentEquals(name))
                .filter(each -> each.getModifiers().contains(Modifier.STATIC)
                        && !each.getModifiers().contains(Modifier.PRIVATE)
                        && !each.getParameters().isEmpty())
                .toList();
    }

    private static List<ExecutableElement> members(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .filter(each -> !OTHERS.contains(each.getSimpleName().toString()))
                .toList();
    }

    private static boolean hasMessage(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().contentEquals("message"))
                .anyMatch(each -> each.getDefaultValue() == null
                        || !String.valueOf(each.getDefaultValue().getValue()).isEmpty());
    }

    private static boolean isValue(TypeMirror type) {
        return switch (type) {
            case javax.lang.model.type.ArrayType array -> isValue(array.getComponentType());
            case DeclaredType declared ->
                TypeReader.described(declared).equals("java.lang.String")
                        || declared.asElement().getKind() == javax.lang.model.element.ElementKind.ENUM;
            default -> type.getKind().isPrimitive() && type.getKind() != TypeKind.CHAR;
        };
    }

    /// An expression of a value of an annotation.
    private static String java(AnnotationValue value, TypeMirror type) {
        return switch (value.getValue()) {
            case List<?> list -> {
                var component = ((javax.lang.model.type.ArrayType) type).getComponentType();
                yield list.stream()
                        .map(each -> java((AnnotationValue) each, component))
                        .collect(Collectors.joining(", ", "new " + TypeReader.described(component) + "[] {", "}"));
            }
            case VariableElement constant -> TypeReader.described(constant.asType()) + "." + constant.getSimpleName();
            case String text -> JavaText.literal(text);
            case Long number -> number + "L";
            case Double number when !Double.isFinite(number) -> "Double." + endless(number);
            case Float number when !Float.isFinite(number) -> "Float." + endless(number.doubleValue());
            case Float number -> number + "f";
            case Byte number -> "(byte) " + number;
            case Short number -> "(short) " + number;
            case Object other -> String.valueOf(other);
        };
    }

    private static String endless(double number) {
        if (Double.isNaN(number)) return "NaN";
        return number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
    }

    private static TypeElement owner(AnnotationMirror check) {
        var type =
                (DeclaredType) Annotations.attribute(check, "by").orElseThrow().getValue();
        return (TypeElement) type.asElement();
    }

    private static String method(AnnotationMirror check) {
        String written = text(check, "method");
        return written.isEmpty() ? "check" : written;
    }

    private static String schema(AnnotationMirror check) {
        String written = text(check, "schema");
        return written.isEmpty() ? "{}" : written;
    }

    private static String text(AnnotationMirror mirror, String attribute) {
        return Annotations.attribute(mirror, attribute)
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
    }
}
