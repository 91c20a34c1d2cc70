// Written by retort-processor from Values.Species; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [Species].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Species_Retort {

    static final Scalar<Values.Species> CODEC = Scalars.ofEnum(Values.Species.values());

    static {
        Generated.register(1, Values.Species.class, CODEC);
    }

    private Values$Species_Retort() {}
}
