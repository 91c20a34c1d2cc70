// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.security;

import dev.retort.Default;
import dev.retort.Form;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.OAuth2;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The password flow as a whole: a token for a name and a password, and who that is.
@Resource
public final class Tutorial003 {

    private static final Map<String, User> USERS = Map.of(
            "johndoe", new User("johndoe", "johndoe@example.com", "John Doe", false, "fakehashedsecret"),
            "alice", new User("alice", "alice@example.com", "Alice Wonderson", true, "fakehashedsecret2"));

    public static void mount(Retort app) {
        app.provide(new Accounts()).mount(new Tutorial003());
    }

    @Json(naming = Naming.SNAKE_CASE)
    record User(String username, String email, String fullName, boolean disabled, String hashedPassword) {}

    record CurrentUser(User user) {}

    record ActiveUser(User user) {}

    /// Who is calling.
    static final class Accounts {

        @Provides
        CurrentUser current(@OAuth2(name = "OAuth2PasswordBearer", tokenUrl = "token") String token) {
            User user = USERS.get(token);
            if (user == null) throw Problem.of(401, "Not authenticated").header("WWW-Authenticate", "Bearer");
            return new CurrentUser(user);
        }

        @Provides
        ActiveUser active(CurrentUser current) {
            if (current.user().disabled()) throw Problem.badRequest("Inactive user");
            return new ActiveUser(current.user());
        }
    }

    /// What the password flow sends (RFC 6749, 4.3.2).
    @Json(naming = Naming.SNAKE_CASE)
    record PasswordForm(
            @Pattern(regexp = "^password$") @Nullable String grantType,

            String username,
            @Schema("{\"format\":\"password\"}") String password,
            @Default("") String scope,
            @Nullable String clientId,

            @Schema("{\"format\":\"password\"}") @Nullable String clientSecret) {}

    @Json(naming = Naming.SNAKE_CASE)
    record Token(String accessToken, String tokenType) {}

    @Post("/token")
    Token login(@Form PasswordForm form) {
        User user = USERS.get(form.username());
        if (user == null || !user.hashedPassword().equals("fakehashed" + form.password()))
            throw Problem.badRequest("Incorrect username or password");
        return new Token(user.username(), "bearer");
    }

    @Get("/users/me")
    User me(ActiveUser current) {
        return current.user();
    }
}
