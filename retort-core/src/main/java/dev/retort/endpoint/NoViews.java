// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.ViewEngine;
import java.util.Optional;

/// What makes pages where nobody said what does.
enum NoViews implements ViewEngine {
    INSTANCE;

    private static final String MEND =
            "nothing makes pages here: say views(…) in its scope or in one around it, such as views(Jte.precompiled(…)) of retort-jte";

    @Override
    public Optional<String> mistake(String template, Class<?> view) {
        return Optional.of(MEND);
    }

    @Override
    public byte[] page(String template, Object view) {
        throw new IllegalStateException(
                "%s cannot be shown: %s".formatted(view.getClass().getName(), MEND));
    }
}
