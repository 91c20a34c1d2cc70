// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparamsstrvalidations;

import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The length of a text, and its pattern.
@Resource
public final class Tutorial004 {

    public static void mount(Retort app) {
        app.mount(new Tutorial004());
    }

    @Get("/items/")
    Found list(@Size(min = 3, max = 50) @Pattern(regexp = "^fixedquery$") @Nullable String q) {
        return Found.by(q);
    }
}
