// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.ProviderClass;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.StatusException;
import dev.retort.processor.model.ViewType;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/// Reads what one round declared.
public final class Reader {

    /// What methods that answer requests may have.
    private static final List<String> OF_ENDPOINTS = List.of(
            "Status",
            "Produces",
            "Consumes",
            "MaxBody",
            "Operation",
            "Tagged",
            "CallsBack",
            "LeadsTo",
            "GuardedBy",
            "Responds",
            "Hidden");

    /// What types with such methods may have.
    private static final List<String> OF_RESOURCES = List.of("GuardedBy", "MaxBody", "Tagged", "Responds", "Hidden");

    private final ProcessingEnvironment environment;
    private final Findings findings;
    private final List<MissingCodec> missing = new ArrayList<>();
    private final List<TypeElement> waiting;
    private final Set<String> incomplete = new LinkedHashSet<>();
    private final OwnCheckReader ownChecks;
    private final ImportReader imports;
    private final TypeReader types;
    private final Placement placement;
    private final JsonTypeReader jsonTypes;
    private final ResourceReader resources;
    private final ProviderReader providers;

    /// @param waiting the declarations that were incomplete in the round before
    public Reader(ProcessingEnvironment environment, Findings findings, List<String> waiting) {
        this.environment = environment;
        this.findings = findings;
        var elements = environment.getElementUtils();
        this.waiting = waiting.stream().map(elements::getTypeElement).toList();
        var docs = new DocReader(elements, new NoteReader(elements, findings));
        this.ownChecks = new OwnCheckReader(environment, findings);
        this.imports = new ImportReader(environment);
        this.placement = new Placement(environment);
        this.types = new TypeReader(elements, new ConstraintReader(elements, ownChecks, findings), imports, placement);
        var defaults = new DefaultReader(environment, findings);
        this.jsonTypes = new JsonTypeReader(types, defaults, docs, placement, findings, missing);
        var parameters = new ParameterReader(
                types, new GroupReader(types, defaults, docs, placement, findings), defaults, placement, findings);
        this.resources = new ResourceReader(
                types,
                parameters,
                new ResultReader(types, docs, placement, findings),
                docs,
                placement,
                new InheritedEndpoints(elements, environment.getTypeUtils(), findings),
                findings);
        this.providers = new ProviderReader(types, parameters, resources, docs, placement, findings);
    }

    /// The classes with methods that provide something.
    public List<ProviderClass> providers(RoundEnvironment round) {
        var elements = new LinkedHashSet<TypeElement>();
        for (ExecutableElement method : ElementFilter.methodsIn(annotated(round, "Provides"))) {
            elements.add((TypeElement) Placement.ownerOf(method));
        }
        for (TypeElement each : waiting) {
            boolean provides =
                    ElementFilter.methodsIn(each.getEnclosedElements()).stream().anyMatch(ProviderReader::provides);
            if (provides) elements.add(each);
        }
        return elements.stream().flatMap(each -> read(each, providers::read)).toList();
    }

    /// The declarations with `@Json`, `@Json.Value`, `@Json.Untagged` and `@Json.Tuple`, and those of other
    /// jars that are imported.
    public List<JsonType> jsonTypes(RoundEnvironment round) {
        var elements = new ArrayList<TypeElement>();
        for (String annotation : List.of("Json", "Json.Value", "Json.Untagged", "Json.Tuple")) {
            for (TypeElement each : types(round, annotation)) {
                if (!elements.contains(each)) elements.add(each);
            }
        }
        return Stream.concat(
                        elements.stream().flatMap(each -> read(each, jsonTypes::read)),
                        annotatedOnceOrMore(round, "Json.Import").stream().flatMap(this::known))
                .toList();
    }

    /// The same without those of an import that the compiler does not understand, which it reports.
    private Stream<JsonType> known(Element place) {
        try {
            return imported(place).toList().stream();
        } catch (UnknownException _) {
            return Stream.empty();
        }
    }

    /// The classes of other jars that a declaration imports as if they had `@Json`.
    private Stream<JsonType> imported(Element place) {
        for (AnnotationMirror mirror : Annotations.all(place, "Json.Import")) {
            Import.mistake(mirror).ifPresent(text -> findings.error(Site.of(place, mirror), text));
        }
        var known = new HashSet<TypeElement>();
        return Import.on(place).flatMap(each -> {
            Optional<String> mistake = known.add(each.type())
                    ? imports.mistake(each)
                    : Optional.of("%s is imported twice here: remove one"
                            .formatted(each.type().getSimpleName()));
            mistake.ifPresent(text -> findings.error(each.site(), text));
            if (mistake.isPresent() || each.isText()) return Stream.empty();
            findings.tellAt(each.site(), each.type());
            return jsonTypes.within(each).read(each.type()).stream();
        });
    }

    /// The components among them whose types have no codec.
    public List<MissingCodec> missingCodecs() {
        return List.copyOf(missing);
    }

    /// The declarations with `@Resource`.
    public List<Resource> resources(RoundEnvironment round) {
        return types(round, "Resource").stream()
                .flatMap(each -> read(each, resources::read))
                .toList();
    }

    /// The interfaces with `@Webhooks`.
    public List<Resource> webhooks(RoundEnvironment round) {
        return types(round, "Webhooks").stream()
                .flatMap(each -> read(each, resources::webhooks))
                .toList();
    }

    /// The exceptions with `@Status`.
    public List<StatusException> exceptions(RoundEnvironment round) {
        return types(round, "Status").stream()
                .filter(each -> !ChoiceReader.isChoice(each))
                .flatMap(each -> read(each, this::exception))
                .toList();
    }

    private Optional<StatusException> exception(TypeElement element) {
        var mirror = Annotations.find(element, "Status").orElseThrow();
        var throwable = environment
                .getElementUtils()
                .getTypeElement("java.lang.Throwable")
                .asType();
        if (!environment.getTypeUtils().isSubtype(element.asType(), throwable)) {
            findings.error(
                    Site.of(element, mirror),
                    "@Status on a type is for exceptions and for records of a sealed interface that a method returns; on %s it has no meaning. Put it on the method"
                            .formatted(element.getSimpleName()));
            return Optional.empty();
        }
        if (placement.isUnreachable(element)) {
            findings.error(Site.of(element), Placement.unreachable(element));
            return Optional.empty();
        }
        return Optional.of(new StatusException(
                types.className(element), ResultReader.status(mirror), Annotations.site(element, mirror)));
    }

    /// The records with `@View`.
    public List<ViewType> views(RoundEnvironment round) {
        var reader = new ViewReader(types, placement, findings);
        return types(round, "View").stream()
                .flatMap(each -> read(each, reader::read))
                .toList();
    }

    /// Reports annotations that make a method an endpoint, on methods that are none.
    public void misplaced(RoundEnvironment round) {
        misplacedOnTypes(round);
        ElementFilter.typesIn(annotated(round, "Check")).forEach(ownChecks::check);
        for (String name : ResourceReader.VERBS) {
            for (ExecutableElement method : ElementFilter.methodsIn(annotated(round, name))) {
                Element type = Placement.ownerOf(method);
                if (Annotations.isPresent(type, "Resource") || Annotations.isPresent(type, "Webhooks")) continue;
                findings.error(
                        Site.of(method, Annotations.find(method, name).orElseThrow()),
                        "@%s has no effect here, because %s is not a @Resource: add @Resource to it, or move the method into one"
                                .formatted(name, type.getSimpleName()));
            }
        }
        for (TypeElement type : ElementFilter.typesIn(annotated(round, "Links"))) {
            if (Annotations.isPresent(type, "Resource")) continue;
            findings.error(
                    Site.of(type, Annotations.find(type, "Links").orElseThrow()),
                    "@Links has no effect on %s, which is not a @Resource: add @Resource to it, or remove this"
                            .formatted(type.getSimpleName()));
        }
        for (VariableElement field : ElementFilter.fieldsIn(annotated(round, "Name"))) {
            Element type = Objects.requireNonNull(field.getEnclosingElement());
            boolean component = type.getKind() == ElementKind.RECORD
                    && !field.getModifiers().contains(Modifier.STATIC);
            boolean constant = field.getKind() == ElementKind.ENUM_CONSTANT;
            if ((component || constant) && Annotations.isPresent(type, "Json")) continue;
            findings.error(
                    Site.of(field, Annotations.find(field, "Name").orElseThrow()),
                    component || constant
                            ? "@Name has no effect in %s, which is not a @Json type: add @Json to it"
                                    .formatted(type.getSimpleName())
                            : "@Name has no effect on a field: it is for components of @Json records and constants of @Json enums. Remove it");
        }
        for (String name : List.of("Json.ReadOnly", "Json.WriteOnly", "Json.Ignore", "Json.Computed", "Json.Rest")) {
            for (Element each : annotated(round, name)) {
                Element type = Objects.requireNonNull(each.getEnclosingElement());
                if (type.getKind() == ElementKind.RECORD && Annotations.isPresent(type, "Json")) continue;
                findings.error(
                        Site.of(each, Annotations.find(each, name).orElseThrow()),
                        "@%s has no effect in %s, which is not a @Json record: add @Json to it, or remove this"
                                .formatted(name, type.getSimpleName()));
            }
        }
        for (TypeElement type : ElementFilter.typesIn(annotated(round, "Discriminator"))) {
            boolean untagged = Annotations.isPresent(type, "Json.Untagged");
            if (UnionReader.isUnion(type) && Annotations.isPresent(type, "Json") && !untagged) continue;
            findings.error(
                    Site.of(type, Annotations.find(type, "Discriminator").orElseThrow()),
                    untagged
                            ? "@Discriminator and @Json.Untagged are two ways to tell what a %s is: remove one"
                                    .formatted(type.getSimpleName())
                            : "@Discriminator has no effect on %s, which is not a @Json sealed interface: remove it"
                                    .formatted(type.getSimpleName()));
        }
        for (Element member : annotated(round, "Json.Value")) {
            if (member instanceof TypeElement) continue;
            var type = (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
            if (ValueReader.isMarked(type)) continue;
            findings.error(
                    Site.of(member, Annotations.find(member, "Json.Value").orElseThrow()),
                    "@Json.Value has no effect here, because nothing gives the value of %s: put it on that field or method too"
                            .formatted(type.getSimpleName()));
        }
        for (String name : OF_ENDPOINTS) {
            for (ExecutableElement method : ElementFilter.methodsIn(annotatedOnceOrMore(round, name))) {
                // What stands on a component of a record stands on its accessor, too.
                boolean component = environment.getElementUtils().recordComponentFor(method) != null;
                if (component || !ResourceReader.verbs(method).isEmpty()) continue;
                for (AnnotationMirror mirror : mirrors(method, name)) {
                    findings.error(
                            Site.of(method, mirror),
                            "@%s has no effect on %s(), which answers no requests: add @Get or the like, or remove it"
                                    .formatted(name, method.getSimpleName()));
                }
            }
        }
    }

    /// Reports annotations that say something of all endpoints of a type, on types that have none.
    private void misplacedOnTypes(RoundEnvironment round) {
        for (String name : OF_RESOURCES) {
            for (TypeElement type : ElementFilter.typesIn(annotatedOnceOrMore(round, name))) {
                if (Annotations.isPresent(type, "Resource") || Annotations.isPresent(type, "Webhooks")) continue;
                for (AnnotationMirror mirror : mirrors(type, name)) {
                    findings.error(
                            Site.of(type, mirror),
                            "@%s has no effect on %s, which is no @Resource: add @Resource to it, or remove this"
                                    .formatted(name, type.getSimpleName()));
                }
            }
        }
    }

    private static List<AnnotationMirror> mirrors(Element element, String name) {
        return name.equals("GuardedBy") ? GuardReader.mirrors(element) : Annotations.all(element, name);
    }

    /// The declarations that name a type which is not known, by their names: to be read again in the next
    /// round.
    public List<String> incomplete() {
        return List.copyOf(incomplete);
    }

    private List<TypeElement> types(RoundEnvironment round, String annotation) {
        var found = new LinkedHashSet<TypeElement>();
        for (Element each : annotated(round, annotation)) {
            Element type = each instanceof TypeElement ? each : each.getEnclosingElement();
            if (type instanceof TypeElement declared && isAnnotated(declared, annotation)) found.add(declared);
        }
        for (TypeElement each : waiting) {
            if (isAnnotated(each, annotation)) found.add(each);
        }
        return List.copyOf(found);
    }

    private static boolean isAnnotated(TypeElement type, String annotation) {
        return Annotations.isPresent(type, annotation) || annotation.equals("Json.Value") && ValueReader.isMarked(type);
    }

    /// What a declaration is; empty as well where it names what is not known, and waits for the next round.
    private <T> Stream<T> read(TypeElement type, Function<TypeElement, Optional<T>> reader) {
        try {
            Completeness.require(type);
            return reader.apply(type).stream();
        } catch (UnknownException _) {
            incomplete.add(type.getQualifiedName().toString());
            return Stream.empty();
        }
    }

    /// Those with an annotation that may be repeated, whose container is called `List` or `All`.
    private Set<Element> annotatedOnceOrMore(RoundEnvironment round, String annotation) {
        var places = new LinkedHashSet<Element>(annotated(round, annotation));
        places.addAll(annotated(round, annotation + ".List"));
        places.addAll(annotated(round, annotation + ".All"));
        return places;
    }

    private Set<? extends Element> annotated(RoundEnvironment round, String annotation) {
        TypeElement type = environment.getElementUtils().getTypeElement("dev.retort." + annotation);
        return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
    }
}
