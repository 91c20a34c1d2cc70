// SPDX-License-Identifier: Apache-2.0

/// A guestbook: pages made by templates, and a form.
module dev.retort.examples.guestbook {
    requires dev.retort.jte;
    requires jakarta.validation;

    exports gg.jte.generated.precompiled to
            gg.jte.runtime;
}
