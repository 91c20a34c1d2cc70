// Written by retort-processor from Names.Colour; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [Colour].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Names$Colour_Retort {

    static final Scalar<Names.Colour> CODEC = Scalars.ofEnum(Names.Colour.values(), "dark-red", "any");

    static {
        Generated.register(1, Names.Colour.class, CODEC);
    }

    private Names$Colour_Retort() {}
}
