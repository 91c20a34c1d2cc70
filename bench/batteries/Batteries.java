// SPDX-License-Identifier: Apache-2.0

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Secret;
import dev.retort.session.Session;
import dev.retort.session.SessionAttribute;
import dev.retort.session.Sessions;
import dev.retort.web.AccessLog;
import dev.retort.web.Compression;
import dev.retort.web.Cors;
import dev.retort.web.LoadShedding;
import dev.retort.web.RequestId;
import dev.retort.web.SecurityHeaders;
import dev.retort.web.StaticFiles;
import dev.retort.web.Tracing;
import dev.retort.web.TrustedHosts;
import dev.retort.web.TrustedProxies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A small application with one battery, or with none.
final class Batteries {

    @Json
    record Item(int id, String name, boolean inStock) {}

    @Resource
    static final class Items {

        private static final List<Item> MANY = IntStream.range(0, 100)
                .mapToObj(id -> new Item(id, "The item with the number " + id, true))
                .toList();

        /// What the run waits for.
        @Get("/plaintext")
        String plaintext() {
            return "Hello, World!";
        }

        /// About 60 bytes.
        @Get("/item")
        Item item() {
            return MANY.getFirst();
        }

        /// About 6 kB, which compress well.
        @Get("/items")
        List<Item> items() {
            return MANY;
        }
    }

    private Batteries() {}

    /// The name of a battery, the port, and a folder to put a file into.
    public static void main(String... arguments) {
        Retort app = Retort.create().documentation(false).mount(new Items());
        install(arguments[0], app, Path.of(arguments[2]));
        app.port(Integer.parseInt(arguments[1])).start();
    }

    private static void install(String battery, Retort app, Path folder) {
        switch (battery) {
            case "none" -> {}
            case "Cors" -> app.install(Cors.of("https://example.com"));
            case "Compression" -> app.install(Compression.standard());
            case "SecurityHeaders" -> app.install(SecurityHeaders.standard());
            case "RequestId" -> app.install(RequestId.standard());
            case "Tracing" -> app.install(Tracing.standard());
            case "AccessLog" -> app.install(AccessLog.standard());
            case "TrustedProxies" -> app.install(TrustedProxies.of("127.0.0.1"));
            case "TrustedHosts" -> app.install(TrustedHosts.of("localhost", "127.0.0.1"));
            case "LoadShedding" -> app.install(LoadShedding.of(10_000));
            case "Sessions" -> app.install(Sessions.inCookie(Secret.of("x".repeat(32)))).get("/session", request -> {
                Session session = Session.of(request);
                return session.get(VISITS).orElse(0);
            }).get("/login", request -> {
                Session.of(request).set(VISITS, 1);
                return "in";
            });
            case "StaticFiles" -> app.mount("/files", files -> files.install(StaticFiles.of(filled(folder))));
            default -> throw new IllegalArgumentException("there is no battery " + battery);
        }
    }

    private static final SessionAttribute<Integer> VISITS = SessionAttribute.of("visits", Integer.class);

    private static Path filled(Path folder) {
        try {
            Files.writeString(folder.resolve("page.html"), "<p>Hello, World!</p>\n".repeat(300));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
