// Written by retort-processor from Values.Name; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.Size;
import dev.retort.validation.Source;

/// The codec of [Name].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Name_Retort implements Scalar<Values.Name> {

    static final Values$Name_Retort CODEC = new Values$Name_Retort();

    static {
        Generated.register(1, Values.Name.class, CODEC);
    }

    private static final Constraint<Object> TEXT_SIZE = new Size(0, 80, "character");

    private Values$Name_Retort() {}

    @Override
    public Values.Name read(Source in) {
        String value = in.readString();
        if (value == null) return null;
        boolean good = in.check(value, Constraints.NOT_BLANK)
                & in.check(value, TEXT_SIZE);
        if (!good) return null;
        try {
            return new Values.Name(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Values.Name value) {
        out.value(value.text());
    }

    @Override
    public String format(Values.Name value) {
        return value.text();
    }
}
