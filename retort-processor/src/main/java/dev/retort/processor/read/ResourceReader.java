// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Doc;
import dev.retort.processor.model.Resource;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import dev.retort.routing.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads declarations with `@Resource`.
final class ResourceReader {

    private static final List<String> VERBS = List.of("Get", "Post", "Put", "Patch", "Delete");

    private final TypeReader types;
    private final ParameterReader parameters;
    private final ResultReader results;
    private final DocReader docs;
    private final Findings findings;

    ResourceReader(TypeReader types, ParameterReader parameters, ResultReader results, DocReader docs, Findings findings) {
        this.types = types;
        this.parameters = parameters;
        this.results = results;
        this.docs = docs;
        this.findings = findings;
    }

    /// Reads a declaration; empty when it cannot be a resource at all, which is then reported.
    Optional<Resource> read(TypeElement element) {
        if (Placement.isUnreachable(element)) {
            findings.error(Site.of(element), Placement.unreachable(element));
            return Optional.empty();
        }
        if (element.getKind() != ElementKind.RECORD && element.getKind() != ElementKind.CLASS
                || !element.getTypeParameters().isEmpty()) {
            findings.error(Site.of(element), element.getSimpleName() + " cannot be a @Resource: make it a record or a class without type parameters");
            return Optional.empty();
        }
        AnnotationMirror annotation = Annotations.find(element, "Resource").orElseThrow();
        var endpoints = new ArrayList<Resource.Endpoint>();
        var ids = new HashMap<String, Integer>();
        for (Element member : element.getEnclosedElements()) {
            if (!(member instanceof ExecutableElement method)) continue;
            for (String verb : VERBS) {
                Annotations.find(method, verb).ifPresent(mirror -> {
                    var route = new Route(verb.toUpperCase(java.util.Locale.ROOT), Annotations.text(annotation), mirror);
                    endpoint(method, route, ids).ifPresent(endpoints::add);
                });
            }
        }
        return Optional.of(new Resource(types.className(element), endpoints, docs.of(element), Site.of(element)));
    }

    /// Where a method was put.
    private record Route(String verb, String base, AnnotationMirror annotation) {

        String path() {
            String whole = base + Annotations.text(annotation);
            return whole.isEmpty() ? "/" : whole;
        }
    }

    private Optional<Resource.Endpoint> endpoint(ExecutableElement method, Route route, Map<String, Integer> ids) {
        Site pathSite = Annotations.site(method, route.annotation());
        Optional<PathTemplate> template = template(route.path(), pathSite);
        if (template.isEmpty() || !isCallable(method)) return Optional.empty();
        Doc doc = docs.of(method);
        var found = new ArrayList<Resource.Parameter>();
        boolean complete = true;
        for (VariableElement parameter : method.getParameters()) {
            Optional<Resource.Parameter> read = parameters.read(parameter, method, template.get().variables());
            read.ifPresent(found::add);
            complete &= read.isPresent();
        }
        Optional<Resource.Result> result = results.read(method);
        if (!complete || result.isEmpty()) return Optional.empty();
        String name = method.getSimpleName().toString();
        int count = ids.merge(name, 1, Integer::sum);
        return Optional.of(new Resource.Endpoint(
                route.verb(),
                route.path(),
                template.get().variables(),
                name,
                count == 1 ? name : name + count,
                found,
                result.get(),
                thrown(method, doc),
                doc,
                Site.of(method),
                pathSite));
    }

    private Optional<PathTemplate> template(String path, Site site) {
        try {
            return Optional.of(PathTemplate.parse(path));
        } catch (IllegalArgumentException wrong) {
            findings.error(site, wrong.getMessage());
            return Optional.empty();
        }
    }

    private boolean isCallable(ExecutableElement method) {
        boolean hidden = method.getModifiers().contains(Modifier.PRIVATE);
        if (hidden || !method.getTypeParameters().isEmpty()) {
            findings.error(Site.of(method), "%s cannot answer requests: it must be neither private nor generic".formatted(method.getSimpleName()));
            return false;
        }
        return true;
    }

    private List<Resource.Thrown> thrown(ExecutableElement method, Doc doc) {
        var thrown = new ArrayList<Resource.Thrown>();
        for (TypeMirror type : method.getThrownTypes()) {
            if (!(type instanceof DeclaredType declared)) continue;
            var exception = (TypeElement) declared.asElement();
            statusOf(exception).ifPresent(status -> thrown.add(new Resource.Thrown(status, description(exception, doc))));
        }
        return thrown;
    }

    private String description(TypeElement exception, Doc doc) {
        String bySimpleName = doc.thrown().get(exception.getSimpleName().toString());
        String written = Objects.requireNonNullElse(
                bySimpleName, doc.thrown().getOrDefault(exception.getQualifiedName().toString(), ""));
        return written.isEmpty() ? docs.of(exception).summary() : written;
    }

    private static Optional<Integer> statusOf(TypeElement exception) {
        return Annotations.find(exception, "Status").map(ResultReader::status);
    }
}
