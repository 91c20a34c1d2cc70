// Written by retort-processor from Genre; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [Genre].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Genre_Retort {

    static final Scalar<Genre> CODEC = Scalars.ofEnum(Genre.values());

    static {
        Generated.register(1, Genre.class, CODEC);
    }

    private Genre_Retort() {}
}
