// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.ApiKey;
import dev.retort.Provides;
import dev.retort.web.Seal;
import java.util.Optional;

/// Knows who asks.
record Visitors(Store store, Seal tokens) {

    /// Whoever asks.
    record Visitor(Optional<Account> account) {}

    /// Somebody who is logged in.
    record Member(Account account) {}

    /// @param authorization `Token`, a blank, and what logging in has given
    @Provides
    Visitor visitor(@ApiKey(name = "token", header = "Authorization") Optional<String> authorization) {
        return new Visitor(authorization.flatMap(this::account));
    }

    /// @param authorization `Token`, a blank, and what logging in has given
    /// @throws Refusal.Stranger when nobody is logged in
    @Provides
    Member member(@ApiKey(name = "token", header = "Authorization") String authorization) throws Refusal.Stranger {
        return new Member(account(authorization).orElseThrow(Refusal.Stranger::new));
    }

    private Optional<Account> account(String authorization) {
        String[] words = authorization.split(" ", 2);
        boolean known = words[0].equalsIgnoreCase("Token") || words[0].equalsIgnoreCase("Bearer");
        if (!known || words.length < 2) return Optional.empty();
        return tokens.open(words[1]).flatMap(id -> store.account(Long.parseLong(id)));
    }
}
