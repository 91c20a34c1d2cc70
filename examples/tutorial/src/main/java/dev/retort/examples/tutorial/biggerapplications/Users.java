// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.biggerapplications;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Tagged;
import java.util.List;

/// Who is there.
@Resource("/users")
@Tagged("users")
final class Users {

    @Json
    record User(String username) {}

    @Get("/")
    List<User> list() {
        return List.of(new User("Rick"), new User("Morty"));
    }

    @Get("/me")
    User me() {
        return new User("fakecurrentuser");
    }

    @Get("/{username}")
    User get(String username) {
        return new User(username);
    }
}
