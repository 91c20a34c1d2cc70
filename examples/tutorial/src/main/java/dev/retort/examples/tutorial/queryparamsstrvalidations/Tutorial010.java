// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparamsstrvalidations;

import dev.retort.Get;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A parameter with a name that no Java name can be, and that is going to disappear.
@Resource
public final class Tutorial010 {

    public static void mount(Retort app) {
        app.mount(new Tutorial010());
    }

    /// @param q Query string for the items to search in the database that have a good match
    @Get("/items/")
    Found list(
            @Query("item-query")
                    @Schema(deprecated = true)
                    @Size(min = 3, max = 50)
                    @Pattern(regexp = "^fixedquery$")
                    @Nullable
                    String q) {
        return Found.by(q);
    }
}
