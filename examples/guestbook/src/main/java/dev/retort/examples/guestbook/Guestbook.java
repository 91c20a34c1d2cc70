// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.guestbook;

import dev.retort.Default;
import dev.retort.Info;
import dev.retort.InvalidRequest;
import dev.retort.Json;
import dev.retort.Retort;
import dev.retort.jte.Jte;
import dev.retort.settings.AppSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// A guestbook that browsers read and sign.
public final class Guestbook {

    private Guestbook() {}

    /// What the program is started with.
    @Json
    record Settings(@Default("8000") @Min(0) @Max(65535) int port) {}

    static void main(String... arguments) {
        Settings settings =
                AppSettings.of(Settings.class, "guestbook").arguments(arguments).read();
        application().port(settings.port()).start();
    }

    static Retort application() {
        var entries = new Entries();
        return Retort.create()
                .info(Info.of("Guestbook", "1.0")
                        .description("What visitors have to say.")
                        .license("Apache-2.0"))
                .views(Jte.precompiled(Guestbook.class))
                .mount(entries)
                .onError(InvalidRequest.class, entries::again);
    }
}
