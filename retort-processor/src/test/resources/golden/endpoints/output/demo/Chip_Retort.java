// Written by retort-processor from Chip; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Source;

/// The codec of [Chip].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Chip_Retort implements Scalar<Chip> {

    static final Chip_Retort CODEC = new Chip_Retort();

    static {
        Generated.register(1, Chip.class, CODEC);
    }

    private Chip_Retort() {}

    @Override
    public Chip read(Source in) {
        String value = in.readString();
        if (value == null) return null;
        try {
            return new Chip(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Chip value) {
        out.value(value.number());
    }

    @Override
    public String format(Chip value) {
        return value.number();
    }
}
