// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import java.util.Optional;

/// Accounts, as others see them.
@Resource("/profiles/{username}")
record Profiles(Store store) {

    @Json
    record ProfileAnswer(Profile profile) {}

    /// Who somebody is.
    ///
    /// @throws Refusal.Missing when nobody has this name
    @Get
    ProfileAnswer profile(String username, Visitors.Visitor visitor) throws Refusal.Missing {
        return new ProfileAnswer(store.profile(find(username).id(), visitor.account()));
    }

    /// Follows somebody.
    ///
    /// @throws Refusal.Missing when nobody has this name
    @Post("/follow")
    ProfileAnswer follow(String username, Visitors.Member member) throws Refusal.Missing {
        return follow(username, member, true);
    }

    /// Follows somebody no longer.
    ///
    /// @throws Refusal.Missing when nobody has this name
    @Delete("/follow")
    ProfileAnswer unfollow(String username, Visitors.Member member) throws Refusal.Missing {
        return follow(username, member, false);
    }

    private ProfileAnswer follow(String username, Visitors.Member member, boolean follows) throws Refusal.Missing {
        Account followed = find(username);
        store.follow(member.account(), followed, follows);
        return new ProfileAnswer(store.profile(followed.id(), Optional.of(member.account())));
    }

    private Account find(String username) throws Refusal.Missing {
        return store.accountByName(username).orElseThrow(() -> new Refusal.Missing("profile"));
    }
}
