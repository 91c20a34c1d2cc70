// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.chat;

import dev.retort.Default;
import dev.retort.Html;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.Retort;
import dev.retort.settings.AppSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A chat with rooms: one page, and a WebSocket for each tab.
public final class Chat {

    private Chat() {}

    /// What the program is started with.
    @Json
    record Settings(@Default("8000") @Min(0) @Max(65535) int port) {}

    static void main(String... arguments) {
        Settings settings =
                AppSettings.of(Settings.class, "chat").arguments(arguments).read();
        application().port(settings.port()).start();
    }

    static Retort application() {
        var page = new Html(page());
        var app = Retort.create()
                .info(Info.of("Chat", "1.0")
                        .description("Rooms in which people talk.")
                        .license("Apache-2.0"))
                .mount(new Rooms());
        app.get("/", _ -> page);
        return app;
    }

    private static String page() {
        try (InputStream page = Objects.requireNonNull(Chat.class.getResourceAsStream("chat.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
