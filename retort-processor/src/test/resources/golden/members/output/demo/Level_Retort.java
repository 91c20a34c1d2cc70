// Written by retort-processor from Level; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [Level].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Level_Retort {

    static final Scalar<Level> CODEC = Scalars.ofEnum(Level.values());

    static {
        Generated.register(1, Level.class, CODEC);
    }

    private Level_Retort() {}
}
