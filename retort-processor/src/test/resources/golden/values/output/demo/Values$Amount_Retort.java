// Written by retort-processor from Values.Amount; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Bound;
import dev.retort.validation.Source;

/// The codec of [Amount].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Amount_Retort implements Scalar<Values.Amount> {

    static final Values$Amount_Retort CODEC = new Values$Amount_Retort();

    static {
        Generated.register(1, Values.Amount.class, CODEC);
    }

    private Values$Amount_Retort() {}

    @Override
    public Values.Amount read(Source in) {
        long value = in.readLong();
        if (!in.check(value, Bound.POSITIVE)) return null;
        try {
            return new Values.Amount(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Values.Amount value) {
        out.value(value.cents());
    }

    @Override
    public String format(Values.Amount value) {
        return String.valueOf(value.cents());
    }
}
