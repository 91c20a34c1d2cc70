// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
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
        return use.type()
                .all()
                .filter(Type.Named.class::isInstance)
                .map(each -> ((Type.Named) each).name())
                .filter(each -> each.home().isPresent()
                        && !each.isShared()
                        && !each.generated().packageName().equals(reader.packageName()));
    }
}
