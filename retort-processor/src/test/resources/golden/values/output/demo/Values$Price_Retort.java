// Written by retort-processor from Values.Price; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import dev.retort.validation.Bound;
import dev.retort.validation.Source;
import java.math.BigDecimal;

/// The codec of [Price].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Price_Retort implements Scalar<Values.Price> {

    static final Values$Price_Retort CODEC = new Values$Price_Retort();

    static {
        Generated.register(1, Values.Price.class, CODEC);
    }

    private static final Bound EUROS_DECIMAL_MIN = Bound.atLeast("0.01");

    private Values$Price_Retort() {}

    @Override
    public Values.Price read(Source in) {
        BigDecimal value = in.readBigDecimal();
        if (value == null) return null;
        if (!in.check(value, EUROS_DECIMAL_MIN)) return null;
        try {
            return new Values.Price(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Values.Price value) {
        Scalars.BIG_DECIMAL.write(out, value.euros());
    }

    @Override
    public String format(Values.Price value) {
        return Scalars.BIG_DECIMAL.format(value.euros());
    }
}
