// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial;

import dev.retort.Documentation;
import dev.retort.Info;
import dev.retort.Listener;
import dev.retort.Migration;
import dev.retort.OpenApiVersion;
import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Retort;
import dev.retort.Scope;
import dev.retort.Tls;
import dev.retort.Unknown;
import dev.retort.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Starts one of the tutorial's applications:
/// `./retort run examples/tutorial --app query_params/tutorial003 [--like fastapi] --port 8000`; `--list` names them
/// all, and `--openapi FOLDER` writes their documents, and those of OpenAPI 3.0 and 3.2 in folders below it.
public final class Main {

    private Main() {}

    static void main(String... arguments) {
        Options options = Options.parse(arguments);
        Listener listener = Listener.port(options.port);
        application(options.app, options.like)
                .listen(options.tls.map(listener::tls).orElse(listener))
                .start();
    }

    /// An application in Retort's own manner, or in FastAPI's, not yet started.
    static Retort application(Application application, Like like) {
        Plugin manner = like == Like.FASTAPI ? Main::likeFastApi : app -> app.unknownParameters(Unknown.REFUSE);
        Retort app = Retort.create()
                .info(Info.of(application.name(), "1.0.0")
                        .description("An application of a tutorial.")
                        .license("Apache-2.0"));
        app.install(manner);
        application.mount().accept(app, manner);
        return app;
    }

    private static void likeFastApi(Scope app) {
        app.install(Migration.fromFastApi()).onError(WrongToken.class, (error, _) -> {
            throw Problem.badRequest(error.getMessage());
        });
    }

    /// Whose manner an application has at its boundary.
    enum Like {
        RETORT,
        FASTAPI
    }

    /// What the command line says.
    record Options(Application app, Like like, int port, Optional<Tls> tls) {

        private static final String USAGE =
                "usage: tutorial --app NAME [--like fastapi] [--port N] [--tls CERTIFICATE:KEY]\n       tutorial --list | --openapi FOLDER";

        static Options parse(String... arguments) {
            Application app = null;
            Like like = Like.RETORT;
            int port = 8000;
            Tls tls = null;
            for (int i = 0; i < arguments.length; i += 2) {
                if (arguments[i].equals("--list")) throw listed();
                if (i + 1 == arguments.length) throw wrong(arguments[i] + " needs a value");
                String value = arguments[i + 1];
                switch (arguments[i]) {
                    case "--app" ->
                        app = Application.named(value).orElseThrow(() -> wrong("there is no application " + value));
                    case "--like" -> like = like(value);
                    case "--openapi" -> throw written(Path.of(value));
                    case "--port" -> port = port(value);
                    case "--tls" -> tls = tls(value);
                    default -> throw wrong("there is no option " + arguments[i]);
                }
            }
            if (app == null) throw wrong("say which application: --app");
            return new Options(app, like, port, Optional.ofNullable(tls));
        }

        private static Like like(String value) {
            if (value.equals("fastapi")) return Like.FASTAPI;
            throw wrong("--like must be fastapi, but is " + value);
        }

        private static int port(String value) {
            if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65535) return Integer.parseInt(value);
            throw wrong("--port must be 0 to 65535, but is " + value);
        }

        private static Tls tls(String value) {
            String[] files = value.split(":", -1);
            if (files.length == 2) return Tls.of(Path.of(files[0]), Path.of(files[1]));
            throw wrong("--tls must be CERTIFICATE:KEY, but is " + value);
        }

        private static RuntimeException listed() {
            Application.ALL.forEach(application -> System.out.println(application.name()));
            System.exit(0);
            return new IllegalStateException("exiting");
        }

        private static RuntimeException written(Path folder) {
            try {
                Files.createDirectories(folder.resolve("3.0"));
                Files.createDirectories(folder.resolve("3.2"));
                for (Application each : Application.ALL) {
                    String file = each.name().replace('/', '.') + ".json";
                    Retort application = application(each, Like.RETORT);
                    write(folder.resolve(file), application.openApi());
                    write(folder.resolve("3.0").resolve(file), application.openApi(in(OpenApiVersion.V3_0)));
                    write(folder.resolve("3.2").resolve(file), application.openApi(in(OpenApiVersion.V3_2)));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            System.exit(0);
            return new IllegalStateException("exiting");
        }

        private static Documentation in(OpenApiVersion version) {
            return Documentation.standard().version(version);
        }

        private static void write(Path file, JsonObject document) throws IOException {
            Files.writeString(file, document.toString());
        }

        private static RuntimeException wrong(String what) {
            System.err.println(what + "\n" + USAGE);
            System.exit(2);
            return new IllegalStateException("exiting");
        }
    }
}
