package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;

/// Who is calling.
record Accounts(String secret) {

    record Users(String name) {}

    record CurrentUser(String name) {}

    record ValidKey(String key) {}

    record Locked(String reason) {}

    @Status(401)
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;
    }

    @Provides
    Users users() {
        return new Users(secret);
    }

    /// Who is calling.
    ///
    /// @param token what the user was given
    /// @throws Unknown when nobody has this token
    @Provides
    CurrentUser currentUser(@Header("X-Token") @Size(min = 3) String token, @Default("1") int depth, Users users)
            throws Unknown {
        if (token.equals("none")) throw new Unknown();
        return new CurrentUser(token + depth + users.name());
    }

    @Provides
    ValidKey key(@Header("X-Key") String key, CurrentUser user) {
        return new ValidKey(key);
    }

    @Provides
    void awake(@Query Integer hour) {}
}
