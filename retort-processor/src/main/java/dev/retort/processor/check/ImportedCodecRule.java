// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import java.util.Optional;
import java.util.stream.Stream;

/// What reads a parameter sees the codecs of the classes of other jars in it: these stand in the package that
/// imports them, which is another where the record around a parameter is of another package.
final class ImportedCodecRule {

    private ImportedCodecRule() {}

    static void check(ClassName reader, Parameter parameter, Findings findings) {
        hidden(parameter.use(), reader)
                .findFirst()
                .ifPresent(each -> findings.error(
                        parameter.site(),
                        "'%s' holds %s, which package %s imports for itself, and not for %s, which reads it: move what declares '%s' to the package of %s, or put the @Json.Import on the module, in module-info.java"
                                .formatted(
                                        parameter.name(),
                                        each.simple(),
                                        each.generated().packageName(),
                                        reader.simple(),
                                        parameter.name(),
                                        reader.simple())));
    }

    private static Stream<ClassName> hidden(Use use, ClassName reader) {
        return named(use.type())
                .filter(each -> each.home().isPresent()
                        && !each.isShared()
                        && !each.generated().packageName().equals(reader.packageName()));
    }

    /// The classes whose codecs are named where a type is read.
    private static Stream<ClassName> named(Type type) {
        return switch (type) {
            case Type.Structure structure ->
                Stream.concat(
                        Stream.of(structure.name()),
                        structure.arguments().stream().flatMap(each -> named(each.type())));
            case Type.Enumeration enumeration -> Stream.of(enumeration.name());
            case Type.Union(ClassName name) -> Stream.of(name);
            case Type.Tuple(ClassName name) -> Stream.of(name);
            case Type.Elements(Use element, var _) -> named(element.type());
            case Type.Entries(Use key, Use value, var _) -> Stream.concat(named(key.type()), named(value.type()));
            case Type.Maybe(Use value) -> named(value.type());
            case Type.Patch(Type.Structure structure) -> named(structure);
            case Type.Raw(Use value) -> named(value.type());
            case Type.Session(var in, var out) ->
                Stream.of(in, out).flatMap(Optional::stream).flatMap(each -> named(each.type()));
            default -> Stream.empty();
        };
    }
}
