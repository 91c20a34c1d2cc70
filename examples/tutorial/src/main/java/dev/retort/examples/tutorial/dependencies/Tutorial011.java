// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.dependencies;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;

/// A provider that is configured: it is an object like any other.
@Resource
public final class Tutorial011 {

    public static void mount(Retort app) {
        app.provide(new FixedContentQueryChecker("bar")).mount(new Tutorial011());
    }

    record Checked(boolean found) {}

    record FixedContentQueryChecker(String fixedContent) {

        @Provides
        Checked check(@Default("") String q) {
            return new Checked(q.contains(fixedContent));
        }
    }

    @Json
    record Answer(@Name("fixed_content_in_query") boolean fixedContentInQuery) {}

    @Get("/query-checker/")
    Answer read(Checked checked) {
        return new Answer(checked.found());
    }
}
