// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.retort.json.JsonWriter;
import dev.retort.processor.check.Check;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.ProviderClass;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.StatusException;
import dev.retort.processor.model.ViewType;
import dev.retort.processor.read.Reader;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import dev.retort.processor.write.JavaLang;
import dev.retort.processor.write.LinksWriter;
import dev.retort.processor.write.OperationFragment;
import dev.retort.processor.write.ProviderFragment;
import dev.retort.processor.write.ProviderWriter;
import dev.retort.processor.write.ResourceWriter;
import dev.retort.processor.write.ScalarWriter;
import dev.retort.processor.write.SchemaFragment;
import dev.retort.processor.write.StructureWriter;
import dev.retort.processor.write.TupleWriter;
import dev.retort.processor.write.UnionWriter;
import dev.retort.processor.write.UntaggedWriter;
import dev.retort.processor.write.ViewWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/// Turns resources, JSON types and exceptions into their generated halves. Reads a round, checks it, and
/// writes it when nothing is wrong. What names types that are not known yet waits for the next round.
///
/// Isolating in Gradle's sense: what is written for a type depends on that type and on the types that it
/// names, and each file has one originating element.
@SupportedAnnotationTypes("dev.retort.*")
@SupportedOptions({"retort.title", "retort.version"})
public final class RetortProcessor extends AbstractProcessor {

    /// What named unknown types in the last round.
    private List<String> waiting = List.of();

    /// What of `java.lang` is hidden in packages, by their names.
    private final Map<String, List<String>> hidden = new HashMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            work(round);
        } catch (IOException | RuntimeException bug) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "retort-processor failed, which is a bug of its own; please report it: " + bug);
        }
        return false;
    }

    private void work(RoundEnvironment round) throws IOException {
        hidden.clear();
        var findings = new Findings();
        var reader = new Reader(processingEnv, round, findings, waiting);
        List<JsonType> types = reader.jsonTypes();
        List<Resource> resources = reader.resources();
        List<Resource> webhooks = reader.webhooks();
        List<ProviderClass> providers = reader.providers();
        List<StatusException> exceptions = reader.exceptions();
        List<ViewType> views = reader.views();
        reader.misplaced();
        waiting = reader.incomplete();

        Check.codecs(reader.missingCodecs(), types, findings);
        types.forEach(type -> Check.jsonType(type, findings));
        resources.forEach(resource -> Check.resource(resource, findings));
        webhooks.forEach(each -> Check.webhooks(each, findings));
        providers.forEach(provider -> Check.provider(provider, findings));
        Check.examples(
                types, Stream.concat(resources.stream(), webhooks.stream()).toList(), findings);
        Check.links(types, resources, findings);
        exceptions.forEach(exception -> Check.exception(exception, findings));
        findings.print(processingEnv);
        if (findings.hasErrors()) return;

        for (JsonType type : types) {
            source(type.name(), type.site(), source(type));
            fragment(type.name(), type.site(), SchemaFragment.of(type));
        }
        for (Resource resource : resources) {
            source(resource.name(), resource.site(), ResourceWriter.write(resource));
            if (resource.links().isPresent()) links(resource, resource.links().get());
            fragment(resource.name(), resource.site(), OperationFragment.of(resource, processingEnv.getOptions()));
        }
        for (Resource each : webhooks) fragment(each.name(), each.site(), OperationFragment.webhooks(each));
        for (ProviderClass provider : providers) {
            source(provider.name(), provider.site(), ProviderWriter.write(provider));
            fragment(provider.name(), provider.site(), ProviderFragment.of(provider));
        }
        for (StatusException exception : exceptions) {
            source(exception.name(), exception.site(), ScalarWriter.exception(exception));
        }
        for (ViewType view : views) source(view.name(), view.site(), ViewWriter.write(view));
    }

    private static String source(JsonType type) {
        return switch (type) {
            case JsonType.Structure structure -> StructureWriter.write(structure);
            case JsonType.Union union -> UnionWriter.write(union);
            case JsonType.Untagged untagged -> UntaggedWriter.write(untagged);
            case JsonType.Tuple tuple -> TupleWriter.write(tuple);
            case JsonType.Value value -> ScalarWriter.value(value);
            case JsonType.Coded coded -> ScalarWriter.coded(coded);
            case JsonType.Enumeration enumeration -> ScalarWriter.enumeration(enumeration);
        };
    }

    private void links(Resource resource, boolean visible) throws IOException {
        ClassName name = LinksWriter.name(resource.name());
        try {
            file(name, resource.site(), LinksWriter.write(resource, visible));
        } catch (FilerException taken) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "@Links of %s writes %s, which is there already: rename one of them"
                                    .formatted(resource.name().nested(), name.nested()),
                            resource.site().element());
        }
    }

    private void source(ClassName name, Site origin, String source) throws IOException {
        file(name.generated(), origin, source);
    }

    private void file(ClassName name, Site origin, String source) throws IOException {
        List<String> imports = hidden.computeIfAbsent(name.packageName(), each -> hidden(each, origin));
        var file = processingEnv.getFiler().createSourceFile(name.qualified(), origin.element());
        try (Writer out = file.openWriter()) {
            out.write(JavaLang.imported(imports, source));
        }
    }

    /// What of `java.lang` a class of a package is called like.
    private List<String> hidden(String packageName, Site place) {
        var elements = processingEnv.getElementUtils();
        var module = elements.getModuleOf(place.element());
        return JavaLang.NAMES.stream()
                .filter(each -> elements.getTypeElement(module, new ClassName(packageName, each).qualified()) != null)
                .toList();
    }

    private void fragment(ClassName name, Site origin, Map<String, Object> fragment) throws IOException {
        var file = processingEnv
                .getFiler()
                .createResource(
                        StandardLocation.CLASS_OUTPUT,
                        "",
                        "META-INF/retort/" + name.binary() + ".json",
                        origin.element());
        var json = new JsonWriter();
        json.any(fragment);
        // A writer would write in the encoding of the program's sources.
        try (OutputStream out = file.openOutputStream()) {
            out.write(json.toString().getBytes(UTF_8));
        }
    }
}
