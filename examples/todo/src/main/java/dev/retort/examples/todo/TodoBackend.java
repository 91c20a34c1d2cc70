// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.todo;

import dev.retort.Default;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.Retort;
import dev.retort.settings.AppSettings;
import dev.retort.web.Cors;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// A list of things to do for pages of any origin, as Todo-Backend wants it.
public final class TodoBackend {

    private TodoBackend() {}

    /// What the program is started with.
    @Json
    record Settings(@Default("8000") @Min(0) @Max(65535) int port) {}

    static void main(String... arguments) {
        Settings settings =
                AppSettings.of(Settings.class, "todo").arguments(arguments).read();
        application().port(settings.port()).start();
    }

    static Retort application() {
        return Retort.create()
                .info(Info.of("Todo-Backend", "1.0")
                        .description("Things to do.")
                        .license("Apache-2.0"))
                .install(Cors.everybody())
                .mount(new Todos());
    }
}
