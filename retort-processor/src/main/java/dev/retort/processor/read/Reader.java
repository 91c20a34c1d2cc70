// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.MissingCodec;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.StatusException;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/// Reads what one round declared.
public final class Reader {

    private final ProcessingEnvironment environment;
    private final Findings findings;
    private final List<MissingCodec> missing = new ArrayList<>();
    private final TypeReader types;
    private final JsonTypeReader jsonTypes;
    private final ResourceReader resources;

    public Reader(ProcessingEnvironment environment, Findings findings) {
        this.environment = environment;
        this.findings = findings;
        var elements = environment.getElementUtils();
        var docs = new DocReader(elements);
        this.types = new TypeReader(elements, new ConstraintReader(elements, findings));
        this.jsonTypes = new JsonTypeReader(types, docs, findings, missing);
        this.resources = new ResourceReader(
                types, new ParameterReader(types, findings), new ResultReader(types, findings), docs, findings);
    }

    /// The declarations with `@Json` and `@Json.Value`.
    public List<JsonType> jsonTypes(RoundEnvironment round) {
        var elements = new ArrayList<TypeElement>();
        elements.addAll(annotated(round, "dev.retort.Json"));
        for (TypeElement value : annotated(round, "dev.retort.Json.Value")) {
            if (!elements.contains(value)) elements.add(value);
        }
        return elements.stream().map(jsonTypes::read).flatMap(Optional::stream).toList();
    }

    /// The components among them whose types have no codec.
    public List<MissingCodec> missingCodecs() {
        return List.copyOf(missing);
    }

    /// The declarations with `@Resource`.
    public List<Resource> resources(RoundEnvironment round) {
        return annotated(round, "dev.retort.Resource").stream()
                .map(resources::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /// The exceptions with `@Status`.
    public List<StatusException> exceptions(RoundEnvironment round) {
        var exceptions = new ArrayList<StatusException>();
        var throwable = environment.getElementUtils().getTypeElement("java.lang.Throwable").asType();
        for (TypeElement element : annotated(round, "dev.retort.Status")) {
            var mirror = Annotations.find(element, "Status").orElseThrow();
            int status = ResultReader.status(mirror);
            if (!environment.getTypeUtils().isSubtype(element.asType(), throwable)) {
                findings.error(Site.of(element, mirror), "@Status on a type is for exceptions; on %s it has no meaning. Put it on the method"
                        .formatted(element.getSimpleName()));
            } else if (Placement.isUnreachable(element)) {
                findings.error(Site.of(element), Placement.unreachable(element));
            } else {
                exceptions.add(new StatusException(types.className(element), status, Annotations.site(element, mirror)));
            }
        }
        return exceptions;
    }

    private List<TypeElement> annotated(RoundEnvironment round, String annotation) {
        TypeElement type = environment.getElementUtils().getTypeElement(annotation);
        if (type == null) return List.of();
        var found = new ArrayList<TypeElement>();
        for (Element element : round.getElementsAnnotatedWith(type)) {
            if (element instanceof TypeElement declared && element.getKind() != ElementKind.ANNOTATION_TYPE) found.add(declared);
        }
        return found;
    }
}
