// Written by retort-processor from Gone; edit that instead.
package demo;

import dev.retort.generated.Generated;

/// The status of [Gone].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Gone_Retort {

    static {
        Generated.register(1, Gone.class, 410);
    }

    private Gone_Retort() {}
}
