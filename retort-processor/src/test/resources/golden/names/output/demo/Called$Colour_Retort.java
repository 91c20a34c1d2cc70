// Written by retort-processor from Called.Colour; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [Colour].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Called$Colour_Retort {

    static final Scalar<Called.Colour> CODEC = Scalars.ofEnum(Called.Colour.values(), "dark-red", "any");

    static {
        Generated.register(1, Called.Colour.class, CODEC);
    }

    private Called$Colour_Retort() {}
}
