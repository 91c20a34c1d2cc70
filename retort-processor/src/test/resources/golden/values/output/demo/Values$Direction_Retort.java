// Written by retort-processor from Values.Direction; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [Direction].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Direction_Retort {

    static final Scalar<Values.Direction> CODEC = Scalars.ofTextEnum(Values.Direction.values(), each -> each.letter());

    static {
        Generated.register(1, Values.Direction.class, CODEC);
    }

    private Values$Direction_Retort() {}
}
