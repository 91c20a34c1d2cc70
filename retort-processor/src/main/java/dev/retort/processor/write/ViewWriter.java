// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.generated.Generated;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.ViewType;

/// Writes which template makes pages of a `@View` record.
public final class ViewWriter {

    private ViewWriter() {}

    /// The source of the generated half of a view.
    public static String write(ViewType view) {
        var file = new GeneratedFile(view.name(), false);
        String type = file.imports().of(view.name());
        String generated = view.name().generated().nested();
        return file.assemble(
                "The template of [" + view.name().simple() + "].",
                "final class " + generated,
                """
                static {
                    %s.register(%s, %s.class, new %s(%s));
                }
                """.formatted(
                                file.imports().of("dev.retort.generated.Generated"),
                                Generated.FORMAT,
                                type,
                                file.imports().of("dev.retort.endpoint.ViewTemplate"),
                                JavaText.literal(view.template())),
                "\nprivate " + generated + "() {}\n");
    }
}
