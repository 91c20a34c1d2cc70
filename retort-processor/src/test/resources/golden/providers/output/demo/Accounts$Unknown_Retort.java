// Written by retort-processor from Accounts.Unknown; edit that instead.
package demo;

import dev.retort.generated.Generated;

/// The status of [Unknown].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Accounts$Unknown_Retort {

    static {
        Generated.register(1, Accounts.Unknown.class, 401);
    }

    private Accounts$Unknown_Retort() {}
}
