// Written by retort-processor from Values.PetNotFound; edit that instead.
package demo;

import dev.retort.generated.Generated;

/// The status of [PetNotFound].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$PetNotFound_Retort {

    static {
        Generated.register(1, Values.PetNotFound.class, 404);
    }

    private Values$PetNotFound_Retort() {}
}
