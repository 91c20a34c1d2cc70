// Written by retort-processor from PetsAsleep; edit that instead.
package demo;

import dev.retort.generated.Generated;

/// The status of [PetsAsleep].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class PetsAsleep_Retort {

    static {
        Generated.register(1, PetsAsleep.class, 503);
    }

    private PetsAsleep_Retort() {}
}
