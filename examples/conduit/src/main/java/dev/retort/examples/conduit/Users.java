// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Get;
import dev.retort.GuardedBy;
import dev.retort.Json;
import dev.retort.Masked;
import dev.retort.Merge;
import dev.retort.Post;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Status;
import dev.retort.web.Seal;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Accounts, as those see them who own them.
@Resource
record Users(Store store, Seal tokens, Passwords passwords) {

    /// Somebody who wants an account.
    @Json
    record Registration(NewUser user) {}

    @Json
    record NewUser(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Email String email,
            @NotBlank @Size(min = 8, max = 200) @Masked String password) {}

    /// Somebody who has one.
    @Json
    record Login(Credentials user) {}

    @Json
    record Credentials(
            @NotBlank String email, @NotBlank @Masked String password) {}

    /// What somebody wants to change.
    @Json
    record UserChange(Merge<Settings> user) {}

    /// What is kept of an account; of the password only its hash.
    @Json
    record Settings(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Email String email,
            @NotBlank @Size(min = 8, max = 200) @Masked String password,
            Optional<String> bio,
            Optional<String> image) {
        Settings {
            bio = bio.filter(text -> !text.isEmpty());
            image = image.filter(text -> !text.isEmpty());
        }
    }

    @Json
    record UserAnswer(User user) {}

    /// @param token for the header field `Authorization`
    @Json
    record User(
            String email,
            String token,
            String username,
            @Nullable String bio,
            @Nullable String image) {}

    /// Makes an account.
    ///
    /// @throws Refusal.Taken when somebody has this name or address already
    @Post("/users")
    @Status(201)
    UserAnswer register(Registration registration) throws Refusal.Taken {
        NewUser wanted = registration.user();
        return answer(store.register(wanted.username(), wanted.email(), passwords.hash(wanted.password())));
    }

    /// Logs in.
    ///
    /// @throws Refusal.WrongCredentials when there is no such account, or the password is wrong
    @Post("/users/login")
    UserAnswer login(Login login) throws Refusal.WrongCredentials {
        return answer(store.accountByEmail(login.user().email())
                .filter(account -> passwords.matches(login.user().password(), account.password()))
                .orElseThrow(Refusal.WrongCredentials::new));
    }

    /// Who is logged in.
    @Get("/user")
    UserAnswer current(Visitors.Member member) {
        return answer(member.account());
    }

    /// Changes the account.
    ///
    /// @throws Refusal.Taken when somebody else has this name or address
    @Put("/user")
    @GuardedBy(Visitors.Member.class)
    UserAnswer change(Visitors.Member member, UserChange change) throws Refusal.Taken {
        Account old = member.account();
        Settings wanted =
                change.user().apply(new Settings(old.username(), old.email(), old.password(), old.bio(), old.image()));
        String password = change.user().has("password") ? passwords.hash(wanted.password()) : old.password();
        return answer(store.change(
                new Account(old.id(), wanted.username(), wanted.email(), password, wanted.bio(), wanted.image())));
    }

    private UserAnswer answer(Account account) {
        return new UserAnswer(new User(
                account.email(),
                tokens.close(Long.toString(account.id())),
                account.username(),
                account.bio().orElse(null),
                account.image().orElse(null)));
    }
}
