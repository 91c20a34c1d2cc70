// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Default;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.Retort;
import dev.retort.settings.AppSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;

/// Starts the bookshop: `./retort run examples/bookshop --port 8000 --database bookshop.db`.
public final class Bookshop {

    private Bookshop() {}

    /// What the shop is started with.
    @Json
    record Settings(
            @Default("8000") @Min(0) @Max(65535) int port,
            @Default("bookshop.db") String database) {}

    static void main(String... arguments) {
        Settings settings =
                AppSettings.of(Settings.class, "bookshop").arguments(arguments).read();
        application(Catalogue.open(Path.of(settings.database())))
                .port(settings.port())
                .start();
    }

    /// The bookshop over a catalogue, not yet started.
    static Retort application(Catalogue catalogue) {
        return Retort.create()
                .info(Info.of("Bookshop", "1.0.0")
                        .description("A catalogue of books.")
                        .license("Apache-2.0"))
                .mount(new Books(catalogue))
                .mount(new Authors(catalogue));
    }
}
