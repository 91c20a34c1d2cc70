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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// Reads what one round declared.
public final class Reader {

    private final ProcessingEnvironment environment;
    private final Round round;
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
    public Reader(ProcessingEnvironment environment, RoundEnvironment round, Findings findings, List<String> waiting) {
        this.environment = environment;
        this.findings = findings;
        var elements = environment.getElementUtils();
        this.round = new Round(round, elements);
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
    public List<ProviderClass> providers() {
        var elements = new LinkedHashSet<TypeElement>();
        for (ExecutableElement method : ElementFilter.methodsIn(round.annotated("Provides"))) {
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
    public List<JsonType> jsonTypes() {
        var elements = new ArrayList<TypeElement>();
        for (String annotation : List.of("Json", "Json.Value", "Json.Untagged", "Json.Tuple")) {
            for (TypeElement each : types(annotation)) {
                if (!elements.contains(each)) elements.add(each);
            }
        }
        return Stream.concat(
                        elements.stream().flatMap(each -> read(each, jsonTypes::read)),
                        round.annotatedOnceOrMore("Json.Import").stream().flatMap(this::known))
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
    public List<Resource> resources() {
        return types("Resource").stream()
                .flatMap(each -> read(each, resources::read))
                .toList();
    }

    /// The interfaces with `@Webhooks`.
    public List<Resource> webhooks() {
        return types("Webhooks").stream()
                .flatMap(each -> read(each, resources::webhooks))
                .toList();
    }

    /// The exceptions with `@Status`.
    public List<StatusException> exceptions() {
        return types("Status").stream()
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
    public List<ViewType> views() {
        var reader = new ViewReader(types, placement, findings);
        return types("View").stream().flatMap(each -> read(each, reader::read)).toList();
    }

    /// Reports annotations that have no effect where they stand, and what is wrong with declarations of
    /// `@Check`.
    public void misplaced() {
        ElementFilter.typesIn(round.annotated("Check")).forEach(ownChecks::check);
        new MisplacedAnnotations(round, findings).report();
    }

    /// The declarations that name a type which is not known, by their names: to be read again in the next
    /// round.
    public List<String> incomplete() {
        return List.copyOf(incomplete);
    }

    private List<TypeElement> types(String annotation) {
        var found = new LinkedHashSet<TypeElement>();
        for (Element each : round.annotated(annotation)) {
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
}
