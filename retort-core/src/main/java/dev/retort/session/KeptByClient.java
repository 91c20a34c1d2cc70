// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import dev.retort.web.Seal;
import java.time.Duration;
import java.util.Optional;

/// The content is in the cookie itself.
record KeptByClient(Seal seal) implements Keeping {

    @Override
    public Optional<String> load(String cookie) {
        return seal.open(cookie);
    }

    @Override
    public Optional<String> save(Optional<String> cookie, String content, Duration lifetime) {
        return Optional.of(seal.lasting(lifetime).close(content));
    }

    @Override
    public void remove(String cookie) {
        // The client is told to forget it; that is all there is.
    }
}
