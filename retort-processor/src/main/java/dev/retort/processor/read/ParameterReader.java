// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.Style;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads parameters, and decides by the rule of binding where each comes from.
final class ParameterReader {

    private static final List<String> OVERRIDES = Stream.concat(
                    Stream.of("PathParam", "Query", "Header", "Cookie", "Form", "Part", "Body", "Use"),
                    SecurityReader.ANNOTATIONS.stream())
            .toList();

    /// Bodies that are read as they arrive.
    private static final List<String> ARRIVING = List.of("java.io.InputStream", "dev.retort.Parts");

    /// Those of them that can stand on a record and on its components.
    static final List<String> PLACES = List.of("Query", "Header", "Cookie", "Form");

    private final TypeReader types;
    private final GroupReader groups;
    private final DefaultReader defaults;
    private final Placement placement;
    private final Findings findings;
    private final SecurityReader security;

    ParameterReader(
            TypeReader types, GroupReader groups, DefaultReader defaults, Placement placement, Findings findings) {
        this.types = types;
        this.groups = groups;
        this.defaults = defaults;
        this.placement = placement;
        this.findings = findings;
        this.security = new SecurityReader(findings);
    }

    /// Reads one parameter; empty when the rule does not decide it, which is then reported.
    Optional<Resource.Parameter> read(VariableElement parameter, ExecutableElement method, List<String> variables) {
        Optional<Resource.Parameter> read = documented(parameter, method, variables);
        read.map(Resource.Parameter::role)
                .filter(role -> role.isGiven() && role != Role.SESSION)
                .ifPresent(role -> refuseRules(parameter, role));
        return Annotations.isPresent(parameter, "Hidden") ? read.map(Resource.Parameter::asHidden) : read;
    }

    /// Refuses what says nothing where no value of the request is read: constraints, defaults and `@Nullable`.
    private void refuseRules(VariableElement parameter, Role role) {
        String name = parameter.getSimpleName().toString();
        String reason = switch (role) {
            case SECURITY -> "which a client proves itself with: check it in the method";
            case USE -> "which is provided: check it where that is done";
            default -> "which the framework gives: remove it";
        };
        types.allConstraints(parameter).stream()
                .filter(each -> !each.name().equals("NotNull"))
                .forEach(each -> findings.error(
                        each.site(), "@%s is not asked about '%s', %s".formatted(each.name(), name, reason)));
        Annotations.find(parameter, "Default")
                .ifPresent(mirror -> findings.error(
                        Site.of(parameter, mirror),
                        "@Default has no effect on '%s', which is not read as a value: remove it".formatted(name)));
        boolean nullable = Annotations.isNullable(parameter.getAnnotationMirrors())
                || Annotations.isNullable(parameter.asType().getAnnotationMirrors());
        if (!nullable) return;
        findings.error(
                Site.of(parameter),
                "@Nullable has no effect on '%s', which is never null: %s"
                        .formatted(
                                name,
                                role == Role.CONDITION ? "take an Optional where it need not be sent" : "remove it"));
    }

    private Optional<Resource.Parameter> documented(
            VariableElement parameter, ExecutableElement method, List<String> variables) {
        String name = parameter.getSimpleName().toString();
        Optional<Role> given = given(parameter);
        if (given.isPresent()) {
            overrides(parameter)
                    .forEach(mirror -> findings.error(
                            Site.of(parameter, mirror),
                            "@%s has no effect on '%s', which the framework gives: remove it"
                                    .formatted(Annotations.simpleName(mirror), name)));
            var anything = new Use(new Type.Anything(), List.of(), false);
            boolean maybe = TypeReader.described(parameter.asType()).startsWith("Optional<");
            var use = maybe ? new Use(new Type.Maybe(anything), List.of(), false) : anything;
            return Optional.of(new Resource.Parameter(
                    name, name, given.get(), false, use, Optional.empty(), Site.of(parameter), Optional.empty()));
        }
        List<AnnotationMirror> overrides = overrides(parameter);
        if (overrides.size() > 1) {
            findings.error(
                    Site.of(parameter, overrides.get(1)),
                    "%s comes from two places: keep one of the annotations".formatted(subject(parameter, method)));
            return Optional.empty();
        }
        Optional<AnnotationMirror> override = overrides.stream().findFirst();
        if (override.isPresent() && SecurityReader.ANNOTATIONS.contains(Annotations.simpleName(override.get())))
            return security.read(parameter, override.get());
        if (override.isPresent() && Annotations.simpleName(override.get()).equals("Use")) {
            if (isDependency(parameter.asType())) return provided(parameter);
            findings.error(
                    Annotations.site(parameter, override.get()),
                    "'%s' cannot be provided: what is provided has the type of a class without type parameters"
                            .formatted(name));
            return Optional.empty();
        }
        Optional<AnnotationMirror> place = override.filter(mirror -> PLACES.contains(Annotations.simpleName(mirror)));
        Optional<TypeElement> record =
                GroupReader.recordOf(parameter.asType()).filter(each -> !isText(each, parameter));
        if (place.isPresent() && record.isPresent()) return groups.read(parameter, place.get(), record.get());
        if (place.isPresent() && isOfGroups(parameter, place.get(), findings)) return Optional.empty();
        try {
            Use use = types.use(parameter);
            return role(parameter, method, use, override, variables)
                    .map(placed -> new Resource.Parameter(
                            name,
                            placed.wireName(),
                            placed.role(),
                            placed.override().isPresent(),
                            use,
                            defaults.read(parameter),
                            placed.site(parameter),
                            Optional.empty()))
                    .map(read -> override.map(ParameterReader::style)
                            .map(read::written)
                            .orElse(read));
        } catch (NoCodecException reason) {
            if (override.isEmpty() && mayBeProvided(parameter.asType())) return provided(parameter);
            if (override.isEmpty() && isMaybeProvided(parameter.asType())) {
                findings.error(
                        Site.of(parameter),
                        "'%s': what is provided is always there: take it without Optional, and let its class hold an Optional; or add @Json to that if it is the body"
                                .formatted(name));
                return Optional.empty();
            }
            findings.error(
                    Site.of(parameter),
                    "%s is nothing that a request can hold: %s. To use an object of the application, pass it to the constructor of %s"
                            .formatted(
                                    subject(parameter, method),
                                    reason.getMessage(),
                                    Placement.ownerOf(method).getSimpleName()));
            return Optional.empty();
        }
    }

    /// Whether an import makes one text of a record.
    private static boolean isText(TypeElement record, VariableElement parameter) {
        return Import.find(record, parameter).filter(Import::isText).isPresent();
    }

    private Optional<Resource.Parameter> provided(VariableElement parameter) {
        var element = (TypeElement) ((DeclaredType) parameter.asType()).asElement();
        String mistake = placement.mistake(element, parameter);
        if (!mistake.isEmpty()) {
            findings.error(Site.of(parameter), mistake);
            return Optional.empty();
        }
        String name = parameter.getSimpleName().toString();
        var use = new Use(new Type.Dependency(types.className(element)), List.of(), false);
        return Optional.of(new Resource.Parameter(
                name, name, Role.USE, false, use, Optional.empty(), Site.of(parameter), Optional.empty()));
    }

    /// Whether it is an `Optional` of what may be provided.
    private static boolean isMaybeProvided(TypeMirror type) {
        if (!TypeReader.described(type).startsWith("Optional<")) return false;
        TypeMirror value = ((DeclaredType) type).getTypeArguments().getFirst();
        return mayBeProvided(value) && !ARRIVING.contains(TypeReader.described(value));
    }

    /// Whether something without a codec is provided rather than sent. An enum is sent, and has none where
    /// generated code cannot name it.
    private static boolean mayBeProvided(TypeMirror type) {
        return isDependency(type)
                && !TypeReader.isOutdated(type)
                && ((DeclaredType) type).asElement().getKind() != ElementKind.ENUM;
    }

    /// Whether something that no request can hold may be provided.
    private static boolean isDependency(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getTypeParameters().isEmpty()
                && !TypeReader.described(type).startsWith("java.lang.");
    }

    /// Reports what only a group can say, on something that is none.
    ///
    /// @return whether it is said there
    static boolean isOfGroups(Element declaration, AnnotationMirror place, Findings findings) {
        Optional<AnnotationValue> unknown = Annotations.attribute(place, "unknown");
        unknown.ifPresent(written -> findings.error(
                new Site(declaration, place, written, List.of()),
                "'%s' is a single parameter, which has no others to refuse: put unknown on a group, a parameter that is a record"
                        .formatted(declaration.getSimpleName())));
        return unknown.isPresent();
    }

    /// How an annotation says that several values are written.
    static Style style(AnnotationMirror place) {
        return Annotations.constant(place, "style").map(Style::valueOf).orElse(Style.REPEAT);
    }

    /// The role of a parameter whose type says that the framework gives it.
    private static Optional<Role> given(VariableElement parameter) {
        return switch (TypeReader.described(parameter.asType())) {
            case "dev.retort.Request" -> Optional.of(Role.REQUEST);
            case "dev.retort.Background" -> Optional.of(Role.BACKGROUND);
            case "dev.retort.Negotiated" -> Optional.of(Role.NEGOTIATED);
            case "dev.retort.IfMatch", "Optional<dev.retort.IfMatch>" -> Optional.of(Role.CONDITION);
            default -> Optional.empty();
        };
    }

    private record Placed(Role role, String wireName, Optional<AnnotationMirror> override) {

        Placed(Role role, String wireName) {
            this(role, wireName, Optional.empty());
        }

        Site site(VariableElement parameter) {
            return override.map(mirror -> Annotations.site(parameter, mirror)).orElseGet(() -> Site.of(parameter));
        }
    }

    private Optional<Placed> role(
            VariableElement parameter,
            ExecutableElement method,
            Use use,
            Optional<AnnotationMirror> override,
            List<String> variables) {
        String name = parameter.getSimpleName().toString();
        if (override.isPresent()) return Optional.of(overridden(override.get(), name, use));
        if (variables.contains(name)) return Optional.of(new Placed(Role.PATH, name));
        if (use.type() instanceof Type.Session) return Optional.of(new Placed(Role.SESSION, name));
        if (use.type().isFile()) return Optional.of(new Placed(Role.FILE, name));
        Type type = use.withoutOptional().type();
        if (isParameter(type)) return Optional.of(new Placed(Role.QUERY, name));
        if (type instanceof Type.Raw || type instanceof Type.Arriving) return Optional.of(new Placed(Role.RAW, name));
        if (isBody(type)) return Optional.of(new Placed(Role.BODY, name));
        findings.error(
                Site.of(parameter),
                "%s is neither text nor a @Json type, so nothing says where it comes from: say @Body if it is the body, or use a @Json record"
                        .formatted(subject(parameter, method)));
        return Optional.empty();
    }

    private static List<AnnotationMirror> overrides(VariableElement parameter) {
        return OVERRIDES.stream()
                .flatMap(override -> Annotations.find(parameter, override).stream())
                .toList();
    }

    private static Placed overridden(AnnotationMirror mirror, String name, Use use) {
        Role role = role(mirror, use);
        return new Placed(role, wireName(name, Annotations.text(mirror), role), Optional.of(mirror));
    }

    /// Where a parameter of a certain type comes from by its annotation: files are parts of a form, and
    /// bodies as they were sent are raw.
    static Role role(AnnotationMirror override, Use use) {
        Role role = role(override);
        boolean sent = use.type() instanceof Type.Raw || use.type() instanceof Type.Arriving;
        if (role == Role.BODY && sent) return Role.RAW;
        return role == Role.FORM && use.type().isFile() ? Role.FILE : role;
    }

    /// Where an annotation says that a parameter comes from.
    static Role role(AnnotationMirror override) {
        return switch (Annotations.simpleName(override)) {
            case "PathParam" -> Role.PATH;
            case "Query" -> Role.QUERY;
            case "Header" -> Role.HEADER;
            case "Cookie" -> Role.COOKIE;
            case "Form" -> Role.FORM;
            case "Part" -> Role.PART;
            default -> Annotations.isTrue(override, "embed") ? Role.MEMBER : Role.BODY;
        };
    }

    /// The name in the request.
    ///
    /// @param written the name in the annotation; empty when it has none
    static String wireName(String name, String written, Role role) {
        if (!written.isEmpty()) return written;
        return role == Role.HEADER ? hyphenated(name) : name;
    }

    /// `ifNoneMatch` as `if-none-match`.
    private static String hyphenated(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static boolean isParameter(Type type) {
        return type.isScalar()
                || type instanceof Type.Elements(Use element, var _)
                        && element.type().isScalar();
    }

    private static boolean isBody(Type type) {
        return switch (type) {
            case Type.Structure _, Type.Union _, Type.Tuple _, Type.Patch _, Type.Anything _ -> true;
            case Type.Elements(Use element, var _) -> isBody(element.type());
            case Type.Entries(var _, Use value, var _) -> isBody(value.type());
            default -> false;
        };
    }

    private static String subject(VariableElement parameter, ExecutableElement method) {
        return "parameter '%s' of %s.%s()"
                .formatted(
                        parameter.getSimpleName(), Placement.ownerOf(method).getSimpleName(), method.getSimpleName());
    }
}
