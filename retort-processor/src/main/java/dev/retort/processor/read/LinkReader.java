// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.Fault;
import dev.retort.processor.model.OperationNote.Link;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import dev.retort.routing.PathTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Reads `@LeadsTo`. What its expressions find is judged when all types are read.
final class LinkReader {

    private static final List<Role> FILLED = List.of(Role.PATH, Role.QUERY, Role.HEADER, Role.COOKIE);

    /// What the compiler calls a parameter of a class that was compiled before, without `-parameters`.
    private static final String NAMELESS = "arg\\d+";

    /// What stands before a name to say where its parameter is.
    private static final String PLACE = "^(path|query|header|cookie)\\.";

    private final TypeReader types;
    private final ParameterReader parameters;
    private final Findings findings;

    LinkReader(TypeReader types, ParameterReader parameters, Findings findings) {
        this.types = types;
        this.parameters = parameters;
        this.findings = findings;
    }

    /// An endpoint that a link leads to.
    private record Target(TypeElement type, ExecutableElement method, AnnotationMirror verb) {

        /// As messages say it.
        String named() {
            return type.getSimpleName() + "." + method.getSimpleName();
        }

        List<String> variables() {
            String base =
                    Annotations.find(type, "Resource").map(Annotations::text).orElse("");
            try {
                return PathTemplate.parse(base + Annotations.text(verb)).variables();
            } catch (IllegalArgumentException reported) {
                return List.of();
            }
        }
    }

    /// A link that has a mistake. The message says what, and how to mend it.
    private static final class MistakeException extends Exception {
        private static final long serialVersionUID = 1;

        MistakeException(String message) {
            super(message, null, false, false);
        }
    }

    List<Link> read(ExecutableElement method) {
        var links = new ArrayList<Link>();
        var names = new HashSet<String>();
        for (AnnotationMirror mirror : Annotations.all(method, "LeadsTo")) {
            try {
                Link link = link(method, mirror);
                if (!names.add(link.name()))
                    throw new MistakeException(
                            "leads twice to “%s”: give one of the links another name".formatted(link.name()));
                links.add(link);
            } catch (MistakeException mistake) {
                findings.error(
                        Site.of(method, mirror),
                        "@LeadsTo on %s %s".formatted(method.getSimpleName(), mistake.getMessage()));
            }
        }
        return links;
    }

    private Link link(ExecutableElement method, AnnotationMirror mirror) throws MistakeException {
        Target target = target(method, mirror);
        String written = Annotations.attributeText(mirror, "name");
        String name = written.isEmpty() ? target.method().getSimpleName().toString() : written;
        if (!name.matches("[\\w.-]+"))
            throw new MistakeException(
                    "is called “%s”, which may consist of letters, digits and -._ only".formatted(name));
        return new Link(
                name,
                Annotations.attributeText(mirror, "description"),
                types.className(target.type()),
                target.method().getSimpleName().toString(),
                sources(mirror, target),
                Annotations.site(method, mirror, "parameters"));
    }

    private static Target target(ExecutableElement method, AnnotationMirror mirror) throws MistakeException {
        TypeElement type = resource(method, mirror);
        if (!Annotations.isPresent(type, "Resource"))
            throw new MistakeException(
                    "names %s, which has no @Resource: name a class that has".formatted(type.getSimpleName()));
        String name = Annotations.attributeText(mirror, "method");
        List<Target> endpoints = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(each -> ResourceReader.verbs(each).stream().map(verb -> new Target(type, each, verb)))
                .toList();
        List<Target> found = endpoints.stream()
                .filter(each -> each.method().getSimpleName().contentEquals(name))
                .toList();
        if (found.isEmpty())
            throw new MistakeException("names %s.%s, which is no endpoint: name one of %s"
                    .formatted(
                            type.getSimpleName(),
                            name,
                            names(endpoints.stream().map(each -> each.method().getSimpleName()))));
        Target target = found.getFirst();
        if (found.size() > 1)
            throw new MistakeException(
                    "names %s, which is several endpoints: give the one a method with a name of its own"
                            .formatted(target.named()));
        boolean hidden = Annotations.isPresent(type, "Hidden") || Annotations.isPresent(target.method(), "Hidden");
        if (hidden || Annotations.simpleName(target.verb()).equals("WebSocket"))
            throw new MistakeException(
                    "names %s, of which the document does not tell: remove it".formatted(target.named()));
        return target;
    }

    private static TypeElement resource(ExecutableElement method, AnnotationMirror mirror) throws MistakeException {
        Object written =
                Annotations.value(mirror).<Object>map(AnnotationValue::getValue).orElse("");
        if (written instanceof DeclaredType declared) return (TypeElement) declared.asElement();
        if (written instanceof TypeMirror literal && literal.getKind() != TypeKind.VOID)
            throw new MistakeException("names %s, which is no class: name one that has @Resource"
                    .formatted(TypeReader.described(literal)));
        return (TypeElement) Placement.ownerOf(method);
    }

    private static String names(Stream<?> names) {
        return names.distinct().map(Object::toString).collect(Collectors.joining(", "));
    }

    private Map<String, String> sources(AnnotationMirror mirror, Target target) throws MistakeException {
        List<Parameter> known = known(target);
        var sources = new LinkedHashMap<String, String>();
        var filled = new HashSet<Parameter>();
        for (String text : Annotations.texts(mirror, "parameters")) {
            String[] parts = text.split("=", 2);
            String name = parts[0].strip();
            Optional<Parameter> parameter = parameter(name, known, target);
            String wireName = parameter.map(Parameter::wireName).orElseGet(() -> name.replaceFirst(PLACE, ""));
            if (parameter.isPresent() && !filled.add(parameter.get()))
                throw new MistakeException("fills “%s” twice: remove one".formatted(wireName));
            String source = parts.length == 1 ? wireName : parts[1].strip();
            if (source.isEmpty())
                throw new MistakeException(
                        "says nothing of where “%s” comes from: write %s = id, with a member of the answer, or the like"
                                .formatted(name, name));
            sources.put(name, expression(source));
        }
        List<String> variables = target.variables();
        for (Parameter each : known) {
            if (each.role() == Role.PATH && variables.contains(each.wireName()) && !filled.contains(each))
                throw new MistakeException(
                        "does not say where “%s” of %s comes from: add parameters = \"%s\", if a member of the answer is called so, or \"%s = …\""
                                .formatted(each.wireName(), target.named(), each.wireName(), each.wireName()));
        }
        return sources;
    }

    private List<Parameter> known(Target target) {
        return target.method().getParameters().stream()
                .flatMap(each -> parameters.read(each, target.method(), target.variables()).stream())
                .flatMap(each -> each.members().stream())
                .filter(each -> FILLED.contains(each.role()) && !each.hidden())
                .toList();
    }

    /// The parameter of a name; empty where nobody knows, because the class file of the target lacks names.
    private static Optional<Parameter> parameter(String name, List<Parameter> known, Target target)
            throws MistakeException {
        List<Parameter> found = known.stream()
                .filter(each -> name.equals(each.wireName()) || name.equals(placed(each)))
                .toList();
        if (found.size() == 1) return Optional.of(found.getFirst());
        boolean nameless = known.stream().anyMatch(each -> each.wireName().matches(NAMELESS));
        if (found.isEmpty() && nameless) return Optional.empty();
        throw new MistakeException(
                found.isEmpty()
                        ? "fills “%s”, which %s does not have: it has %s"
                                .formatted(
                                        name,
                                        target.named(),
                                        known.isEmpty()
                                                ? "no parameters"
                                                : names(known.stream().map(Parameter::wireName)))
                        : "fills “%s”, which %s has in several places: write %s"
                                .formatted(
                                        name,
                                        target.named(),
                                        found.stream().map(LinkReader::placed).collect(Collectors.joining(" or "))));
    }

    private static String placed(Parameter parameter) {
        return parameter.role().word() + "." + parameter.wireName();
    }

    /// A source as a runtime expression.
    private static String expression(String source) {
        if (source.startsWith("$")) return source;
        return "$response.body#" + (source.startsWith("/") ? source : Fault.pointer(source));
    }
}
