// Written by retort-processor from Colour; edit that instead.
package other;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Source;

/// The codec of [Colour].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Colour_Retort implements Scalar<Colour> {

    static final Colour_Retort CODEC = new Colour_Retort();

    static {
        Generated.register(1, Colour.class, CODEC);
    }

    private Colour_Retort() {}

    @Override
    public Colour read(Source in) {
        int value = in.readInt();
        try {
            return new Colour(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Colour value) {
        out.value(value.rgb());
    }

    @Override
    public String format(Colour value) {
        return String.valueOf(value.rgb());
    }
}
