// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.dependencies;

import dev.retort.Cookie;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// What is provided may need something else that is.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.provide(new Questions()).mount(new Tutorial005());
    }

    record Question(@Nullable String text) {}

    record QuestionOrCookie(@Nullable String text) {}

    /// Where a question comes from.
    static final class Questions {

        @Provides
        Question question(@Nullable String q) {
            return new Question(q);
        }

        @Provides
        QuestionOrCookie orCookie(Question question, @Cookie("last_query") @Nullable String lastQuery) {
            String asked = question.text();
            return new QuestionOrCookie(asked == null || asked.isEmpty() ? lastQuery : asked);
        }
    }

    @Json
    record Answer(@Name("q_or_cookie") @Nullable String qOrCookie) {}

    @Get("/items/")
    Answer read(QuestionOrCookie found) {
        return new Answer(found.text());
    }
}
