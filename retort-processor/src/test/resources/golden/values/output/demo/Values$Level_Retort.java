// Written by retort-processor from Values.Level; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [Level].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Level_Retort {

    static final Scalar<Values.Level> CODEC = Scalars.ofNumberEnum(Values.Level.values(), each -> each.number);

    static {
        Generated.register(1, Values.Level.class, CODEC);
    }

    private Values$Level_Retort() {}
}
