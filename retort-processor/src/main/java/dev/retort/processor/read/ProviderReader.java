// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Content;
import dev.retort.processor.model.Doc;
import dev.retort.processor.model.Intake;
import dev.retort.processor.model.ProviderClass;
import dev.retort.processor.model.ProviderClass.ProviderMethod;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Reads classes with methods that have `@Provides`.
final class ProviderReader {

    private final TypeReader types;
    private final ParameterReader parameters;
    private final ResourceReader resources;
    private final DocReader docs;
    private final Placement placement;
    private final Findings findings;

    ProviderReader(
            TypeReader types,
            ParameterReader parameters,
            ResourceReader resources,
            DocReader docs,
            Placement placement,
            Findings findings) {
        this.types = types;
        this.parameters = parameters;
        this.resources = resources;
        this.docs = docs;
        this.placement = placement;
        this.findings = findings;
    }

    /// Whether a method provides something.
    static boolean provides(ExecutableElement method) {
        return Annotations.isPresent(method, "Provides");
    }

    /// Reads a class; empty when it cannot provide anything at all, which is then reported.
    Optional<ProviderClass> read(TypeElement element) {
        if (placement.isUnreachable(element)) {
            findings.error(Site.of(element), Placement.unreachable(element));
            return Optional.empty();
        }
        if (Annotations.isPresent(element, "Resource")
                || !element.getTypeParameters().isEmpty()) {
            findings.error(
                    Site.of(element),
                    "%s cannot provide anything: move its methods with @Provides to a class that is neither a @Resource nor generic"
                            .formatted(element.getSimpleName()));
            return Optional.empty();
        }
        var providers = new ArrayList<ProviderMethod>();
        List<ExecutableElement> methods = ElementFilter.methodsIn(element.getEnclosedElements());
        var ids = new ResourceReader.Ids(methods);
        for (ExecutableElement method : methods) {
            if (provides(method)) provider(method, element, ids).ifPresent(providers::add);
        }
        return Optional.of(new ProviderClass(types.className(element), providers, Site.of(element)));
    }

    private Optional<ProviderMethod> provider(ExecutableElement method, TypeElement owner, ResourceReader.Ids ids) {
        if (!isCallable(method)) return Optional.empty();
        Optional<ClassName> type = type(method, owner);
        Doc doc = docs.of(method);
        var found = new ArrayList<Resource.Parameter>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.read(parameter, method, List.of()).ifPresent(found::add);
            refuseLimit(parameter);
        }
        if (type.isEmpty() || found.size() < method.getParameters().size()) return Optional.empty();
        boolean returns = method.getReturnType().getKind() != TypeKind.VOID;
        boolean reads = !returns || found.stream().anyMatch(each -> each.role() != Role.USE);
        String lifetime = Annotations.find(method, "Provides")
                .flatMap(mirror -> Annotations.constant(mirror, "value"))
                .orElse("");
        if (lifetime.equals("APPLICATION") && reads) {
            findings.error(
                    Site.of(method, Annotations.find(method, "Provides").orElseThrow()),
                    "%s() reads the request, so it cannot live as long as the application: say @Provides(Lifetime.REQUEST)"
                            .formatted(method.getSimpleName()));
        }
        found.forEach(each -> checkRole(each, method));
        String name = method.getSimpleName().toString();
        var nothing = new Resource.Result(ResultKind.NOTHING, 204, new Content.Unknown(), List.of(), Site.of(method));
        var reading = new Resource.Endpoint(
                "PROVIDES",
                false,
                "",
                found.stream()
                        .filter(each -> each.role() == Role.PATH)
                        .map(Resource.Parameter::wireName)
                        .toList(),
                name,
                ids.next(name),
                found,
                nothing,
                resources.thrown(method, doc),
                List.of(),
                List.of(),
                Intake.usual(Site.of(method)),
                doc,
                new OperationReader(types, parameters, findings).read(method),
                Site.of(method),
                Site.of(method));
        return Optional.of(new ProviderMethod(
                type.get(), reads || lifetime.equals("REQUEST"), lifetime.isEmpty(), returns, reading));
    }

    private void refuseLimit(VariableElement parameter) {
        Annotations.find(parameter, "MaxBody")
                .ifPresent(mirror -> findings.error(
                        Site.of(parameter, mirror),
                        "@MaxBody has no effect on '%s', which is read for something that is provided: put it on the endpoints that use that"
                                .formatted(parameter.getSimpleName())));
    }

    private boolean isCallable(ExecutableElement method) {
        var modifiers = method.getModifiers();
        boolean bad = modifiers.contains(Modifier.PRIVATE) || modifiers.contains(Modifier.STATIC);
        if (!bad && method.getTypeParameters().isEmpty()) return true;
        findings.error(
                Site.of(method),
                "%s() cannot provide anything: it must be neither private nor static nor generic"
                        .formatted(method.getSimpleName()));
        return false;
    }

    /// What a method provides; empty when it cannot be provided, which is then reported.
    private Optional<ClassName> type(ExecutableElement method, TypeElement owner) {
        TypeMirror returned = method.getReturnType();
        if (returned.getKind() == TypeKind.VOID) return Optional.of(types.className(owner));
        String mistake = mistake(returned, method);
        if (mistake.isEmpty()) return Optional.of(types.className((TypeElement) ((DeclaredType) returned).asElement()));
        findings.error(
                Site.of(method),
                "%s cannot be provided by %s(): %s"
                        .formatted(TypeReader.described(returned), method.getSimpleName(), mistake));
        return Optional.empty();
    }

    private String mistake(TypeMirror returned, ExecutableElement method) {
        boolean isClass = returned instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getTypeParameters().isEmpty()
                && !TypeReader.described(returned).startsWith("java.lang.");
        if (!isClass)
            return "what is provided has a class of its own, without type parameters. Wrap it, as in `record CurrentUser(String name)`";
        var provided = (TypeElement) ((DeclaredType) returned).asElement();
        if (Annotations.isPresent(provided, "Json"))
            return "it is a @Json type, which a client could fill in where it is taken for the body. Wrap it, as in `record CurrentUser(User user)`";
        return placement.mistake(provided, method);
    }

    private void checkRole(Resource.Parameter parameter, ExecutableElement method) {
        String mistake = switch (parameter.role()) {
            case BODY, RAW, MEMBER -> "the body belongs to the endpoint: take it there";
            case NEGOTIATED -> "the type of the answer belongs to the endpoint: take it there";
            case PATH, QUERY, HEADER, COOKIE, FORM, FILE, PART, REQUEST, BACKGROUND, CONDITION, USE, SECURITY -> "";
            case SESSION -> "the WebSocket belongs to the endpoint: take it there";
        };
        if (!mistake.isEmpty())
            findings.error(
                    parameter.site(),
                    "'%s' cannot be a parameter of %s(): %s"
                            .formatted(parameter.name(), method.getSimpleName(), mistake));
    }
}
