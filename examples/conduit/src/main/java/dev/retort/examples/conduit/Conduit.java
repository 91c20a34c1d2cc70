// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Default;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.Retort;
import dev.retort.Secret;
import dev.retort.settings.AppSettings;
import dev.retort.web.Cors;
import dev.retort.web.Seal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.SecureRandom;
import java.util.Base64;

/// Conduit, the application that RealWorld asks of every framework: articles, comments, and who follows whom.
public final class Conduit {

    /// What OWASP advises for PBKDF2 with SHA-256.
    private static final int ROUNDS = 600_000;

    private Conduit() {}

    /// What the program is started with.
    @Json
    record Settings(@Default("8000") @Min(0) @Max(65535) int port) {}

    static void main(String... arguments) {
        Settings settings =
                AppSettings.of(Settings.class, "conduit").arguments(arguments).read();
        application(new Passwords(ROUNDS)).port(settings.port()).start();
    }

    /// The application, not yet started, and nobody has an account.
    static Retort application(Passwords passwords) {
        var store = new Store();
        Seal tokens = Seal.signing("token", key());
        return Retort.create()
                .info(Info.of("Conduit", "2.0")
                        .description("Articles, comments, and who follows whom.")
                        .license("Apache-2.0"))
                .install(Cors.everybody())
                .errors(new ConduitErrors())
                .onError(Refusal.class, (refusal, _) -> refusal.mistakes())
                .mount(
                        "/api",
                        api -> api.provide(new Visitors(store, tokens))
                                .mount(new Users(store, tokens, passwords))
                                .mount(new Profiles(store))
                                .mount(new Articles(store))
                                .mount(new Comments(store)));
    }

    /// Nothing is kept beyond the process, so its tokens need not be, either.
    private static Secret key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Secret.of(Base64.getEncoder().encodeToString(bytes));
    }
}
