// SPDX-License-Identifier: Apache-2.0

/// Pages made by JTE of views. What is compiled with an application needs the small runtime only; an application that
/// is being written has JTE's compiler beside it, too.
module dev.retort.jte {
    requires transitive dev.retort;
    requires transitive gg.jte.runtime;
    requires static gg.jte;
    requires static org.jspecify;

    exports dev.retort.jte;
}
