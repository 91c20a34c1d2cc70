// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Doc;
import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import dev.retort.routing.PathTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Reads declarations with `@Resource`.
final class ResourceReader {

    static final List<String> VERBS = List.of("Get", "Post", "Put", "Patch", "Delete", "WebSocket");

    private final TypeReader types;
    private final ParameterReader parameters;
    private final ResultReader results;
    private final StatedAnswerReader stated;
    private final DocReader docs;
    private final Placement placement;
    private final InheritedEndpoints inherited;
    private final Findings findings;
    private final OperationReader operations;
    private final GuardReader guards;
    private final IntakeReader intakes;
    private final ConstructionReader constructions;

    ResourceReader(
            TypeReader types,
            ParameterReader parameters,
            ResultReader results,
            DocReader docs,
            Placement placement,
            InheritedEndpoints inherited,
            Findings findings) {
        this.types = types;
        this.parameters = parameters;
        this.results = results;
        this.stated = new StatedAnswerReader(results, types, findings);
        this.docs = docs;
        this.placement = placement;
        this.inherited = inherited;
        this.findings = findings;
        this.operations = new OperationReader(types, parameters, findings);
        this.guards = new GuardReader(types, placement, findings);
        this.intakes = new IntakeReader(findings);
        this.constructions = new ConstructionReader(types, placement);
    }

    /// Reads a declaration; empty when it cannot be a resource at all, which is then reported.
    Optional<Resource> read(TypeElement element) {
        if (placement.isUnreachable(element)) {
            findings.error(Site.of(element), Placement.unreachable(element));
            return Optional.empty();
        }
        if (element.getKind() != ElementKind.RECORD && element.getKind() != ElementKind.CLASS
                || !element.getTypeParameters().isEmpty()) {
            findings.error(
                    Site.of(element),
                    element.getSimpleName()
                            + " cannot be a @Resource: make it a record or a class without type parameters");
            return Optional.empty();
        }
        AnnotationMirror annotation = Annotations.find(element, "Resource").orElseThrow();
        String base = Annotations.text(annotation);
        if (!isBase(base, Annotations.site(element, annotation))) return Optional.empty();
        inherited.check(element);
        return Optional.of(resource(element, base, constructions.read(element)));
    }

    /// Reads an interface whose methods are called by the application; empty when it is none, which is then reported.
    Optional<Resource> webhooks(TypeElement element) {
        if (element.getKind() == ElementKind.INTERFACE
                && element.getTypeParameters().isEmpty()) {
            return Optional.of(resource(element, "", Optional.empty()));
        }
        findings.error(
                Site.of(element),
                element.getSimpleName() + " cannot have @Webhooks: make it an interface without type parameters");
        return Optional.empty();
    }

    private Resource resource(TypeElement element, String base, Optional<List<ClassName>> construction) {
        var endpoints = new ArrayList<Resource.Endpoint>();
        var methods = ElementFilter.methodsIn(element.getEnclosedElements());
        var ids = new Ids(methods);
        for (ExecutableElement method : methods) {
            for (AnnotationMirror verb : verbs(method)) {
                endpoint(method, new Route(base, verb), ids).ifPresent(endpoints::add);
            }
        }
        return new Resource(
                types.className(element),
                construction,
                endpoints,
                Annotations.find(element, "Links").map(_ -> Placement.isPublic(element)),
                operations.tags(element),
                docs.of(element),
                Site.of(element));
    }

    /// The annotations of a method that make it an endpoint.
    static List<AnnotationMirror> verbs(ExecutableElement method) {
        return VERBS.stream()
                .flatMap(verb -> Annotations.find(method, verb).stream())
                .toList();
    }

    private boolean isBase(String base, Site site) {
        if (base.isEmpty()) return true;
        if (base.endsWith("/")) {
            findings.error(
                    site,
                    "path “%s” of a resource must not end with a slash: leave it to the methods' paths"
                            .formatted(base));
            return false;
        }
        return template(base, site).isPresent();
    }

    /// Names for endpoints, each of its own: overloaded methods are numbered.
    static final class Ids {

        private final Set<String> methods;
        private final Set<String> given = new HashSet<>();

        Ids(List<ExecutableElement> methods) {
            this.methods = methods.stream()
                    .map(method -> method.getSimpleName().toString())
                    .collect(Collectors.toSet());
        }

        String next(String method) {
            String id = method;
            for (int i = 2; given.contains(id) || !id.equals(method) && methods.contains(id); i++) id = method + i;
            given.add(id);
            return id;
        }
    }

    /// Where a method was put.
    private record Route(String base, AnnotationMirror annotation) {

        String verb() {
            return isWebSocket() ? "GET" : Annotations.simpleName(annotation).toUpperCase(Locale.ROOT);
        }

        boolean isWebSocket() {
            return Annotations.simpleName(annotation).equals("WebSocket");
        }

        /// The path of the method itself.
        String own() {
            return Annotations.text(annotation);
        }

        String path() {
            String whole = base + own();
            return whole.isEmpty() ? "/" : whole;
        }
    }

    private Optional<Resource.Endpoint> endpoint(ExecutableElement method, Route route, Ids ids) {
        Site pathSite = Annotations.site(method, route.annotation());
        if (!route.own().isEmpty() && !route.own().startsWith("/")) {
            findings.error(pathSite, "path “%s” must start with a slash".formatted(route.own()));
            return Optional.empty();
        }
        Optional<PathTemplate> template = template(route.path(), pathSite);
        if (template.isEmpty() || !isCallable(method)) return Optional.empty();
        Doc doc = docs.of(method);
        var found = new ArrayList<Resource.Parameter>();
        boolean complete = true;
        for (VariableElement parameter : method.getParameters()) {
            Optional<Resource.Parameter> read =
                    parameters.read(parameter, method, template.get().variables());
            read.ifPresent(found::add);
            complete &= read.isPresent();
        }
        Optional<Resource.Result> result = results.read(method);
        if (!complete || result.isEmpty()) return Optional.empty();
        String name = method.getSimpleName().toString();
        return Optional.of(new Resource.Endpoint(
                route.verb(),
                route.isWebSocket(),
                route.path(),
                template.get().variables(),
                name,
                ids.next(name),
                embedded(found),
                result.get(),
                thrown(method, doc),
                stated.read(method),
                guards.of(method),
                intakes.read(method, found),
                doc,
                operations.read(method),
                Site.of(method),
                pathSite));
    }

    /// Several bodies are the members of one object.
    private static List<Resource.Parameter> embedded(List<Resource.Parameter> parameters) {
        long bodies = parameters.stream()
                .filter(each -> each.role() == Resource.Role.BODY || each.role() == Resource.Role.MEMBER)
                .count();
        return parameters.stream().map(each -> embedded(each, bodies > 1)).toList();
    }

    /// A single text, or bytes, is the body as it was sent.
    private static Resource.Parameter embedded(Resource.Parameter parameter, boolean several) {
        if (parameter.role() != Resource.Role.BODY) return parameter;
        if (several) return parameter.asMember();
        return parameter.use().type().isRaw() ? parameter.as(Resource.Role.RAW) : parameter;
    }

    private Optional<PathTemplate> template(String path, Site site) {
        try {
            return Optional.of(PathTemplate.parse(path));
        } catch (IllegalArgumentException wrong) {
            findings.error(site, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private boolean isCallable(ExecutableElement method) {
        var modifiers = method.getModifiers();
        boolean bad = modifiers.contains(Modifier.PRIVATE) || modifiers.contains(Modifier.STATIC);
        if (bad || !method.getTypeParameters().isEmpty()) {
            findings.error(
                    Site.of(method),
                    "%s() cannot answer requests: it must be neither private nor static nor generic"
                            .formatted(method.getSimpleName()));
            return false;
        }
        return true;
    }

    /// What the documentation of a method says of an exception, which by that is promised to clients; empty for one
    /// that may well be a failure of the server.
    private static Optional<String> told(TypeElement exception, Doc doc) {
        String bySimpleName = doc.thrown().get(exception.getSimpleName().toString());
        return Optional.ofNullable(
                bySimpleName != null
                        ? bySimpleName
                        : doc.thrown().get(exception.getQualifiedName().toString()));
    }

    private void warnOfMissingStatus(ExecutableElement method, TypeElement exception) {
        findings.warning(
                Site.of(method),
                "%s is documented for clients of %s(), but has no @Status, so they get 500: add @Status(404) or the like to it, or leave @throws out"
                        .formatted(exception.getSimpleName(), method.getSimpleName()));
    }

    /// The exceptions with a status that a method declares.
    List<Resource.Thrown> thrown(ExecutableElement method, Doc doc) {
        var thrown = new ArrayList<Resource.Thrown>();
        for (TypeMirror type : method.getThrownTypes()) {
            if (!(type instanceof DeclaredType declared)) continue;
            var exception = (TypeElement) declared.asElement();
            if (!TypeReader.isUsual(type)) {
                findings.error(
                        Site.of(method),
                        "%s() throws %s, which is more than generated code may: catch it in the method, or declare Exception instead"
                                .formatted(method.getSimpleName(), exception.getSimpleName()));
            }
            Optional<Integer> status = statusOf(exception);
            if (status.isPresent()) thrown.add(new Resource.Thrown(status.get(), description(exception, doc)));
            else if (told(exception, doc).isPresent()) warnOfMissingStatus(method, exception);
        }
        return thrown;
    }

    private String description(TypeElement exception, Doc doc) {
        return told(exception, doc)
                .filter(written -> !written.isEmpty())
                .orElseGet(() -> docs.of(exception).summary());
    }

    /// The status that an exception or the nearest of its superclasses declares.
    private static Optional<Integer> statusOf(TypeElement exception) {
        Optional<Integer> own = Annotations.find(exception, "Status").map(ResultReader::status);
        if (own.isPresent() || !(exception.getSuperclass() instanceof DeclaredType above)) return own;
        return statusOf((TypeElement) above.asElement());
    }
}
