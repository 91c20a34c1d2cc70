// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.read.TypeReader.NoCodecException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/// Reads parameters, and decides by the rule of binding where each comes from.
final class ParameterReader {

    private static final List<String> OVERRIDES = List.of("PathParam", "Query", "Header", "Cookie", "Body");

    private final TypeReader types;
    private final Findings findings;

    ParameterReader(TypeReader types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    /// Reads one parameter; empty when the rule does not decide it, which is then reported.
    Optional<Resource.Parameter> read(VariableElement parameter, ExecutableElement method, List<String> variables) {
        String name = parameter.getSimpleName().toString();
        if (TypeReader.described(parameter.asType()).equals("dev.retort.Request")) {
            var request = new Use(new Type.Anything(), List.of(), false);
            return Optional.of(new Resource.Parameter(
                    name, name, Role.REQUEST, false, request, Optional.empty(), Site.of(parameter)));
        }
        try {
            Use use = types.use(parameter);
            return role(parameter, method, use, variables)
                    .map(placed -> new Resource.Parameter(
                            name,
                            placed.wireName(),
                            placed.role(),
                            placed.override().isPresent(),
                            use,
                            fallback(parameter),
                            placed.site(parameter)));
        } catch (NoCodecException reason) {
            findings.error(
                    Site.of(parameter),
                    "%s is nothing that a request can hold: %s. To use an object of the application, put it into the header of %s"
                            .formatted(
                                    subject(parameter, method),
                                    reason.getMessage(),
                                    Placement.ownerOf(method).getSimpleName()));
            return Optional.empty();
        }
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
            VariableElement parameter, ExecutableElement method, Use use, List<String> variables) {
        String name = parameter.getSimpleName().toString();
        var overrides = new ArrayList<AnnotationMirror>();
        for (String override : OVERRIDES) Annotations.find(parameter, override).ifPresent(overrides::add);
        if (overrides.size() > 1) {
            findings.error(
                    Site.of(parameter, overrides.get(1)),
                    "%s comes from two places: keep one of the annotations".formatted(subject(parameter, method)));
            return Optional.empty();
        }
        if (overrides.size() == 1) return Optional.of(overridden(overrides.getFirst(), name));
        if (variables.contains(name)) return Optional.of(new Placed(Role.PATH, name));
        Type type = use.type() instanceof Type.Maybe(Use value) ? value.type() : use.type();
        if (isParameter(type)) return Optional.of(new Placed(Role.QUERY, name));
        if (isBody(type)) return Optional.of(new Placed(Role.BODY, name));
        findings.error(
                Site.of(parameter),
                "%s is neither text nor a @Json type, so nothing says where it comes from: say @Body if it is the body, or use a @Json record"
                        .formatted(subject(parameter, method)));
        return Optional.empty();
    }

    private static Placed overridden(AnnotationMirror mirror, String name) {
        String written = Annotations.text(mirror);
        Optional<AnnotationMirror> override = Optional.of(mirror);
        return switch (Annotations.simpleName(mirror)) {
            case "PathParam" -> new Placed(Role.PATH, written.isEmpty() ? name : written, override);
            case "Query" -> new Placed(Role.QUERY, written.isEmpty() ? name : written, override);
            case "Cookie" -> new Placed(Role.COOKIE, written.isEmpty() ? name : written, override);
            case "Header" -> new Placed(Role.HEADER, written.isEmpty() ? hyphenated(name) : written, override);
            default -> new Placed(Role.BODY, name, override);
        };
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
            case Type.Structure _, Type.Patch _, Type.Anything _ -> true;
            case Type.Elements(Use element, var _) -> isBody(element.type());
            case Type.Entries(var _, Use value) -> isBody(value.type());
            default -> false;
        };
    }

    private static Optional<DefaultValue> fallback(VariableElement parameter) {
        return Annotations.find(parameter, "Default")
                .map(mirror -> new DefaultValue(Annotations.text(mirror), Annotations.site(parameter, mirror)));
    }

    private static String subject(VariableElement parameter, ExecutableElement method) {
        return "parameter '%s' of %s.%s"
                .formatted(
                        parameter.getSimpleName(), Placement.ownerOf(method).getSimpleName(), method.getSimpleName());
    }
}
