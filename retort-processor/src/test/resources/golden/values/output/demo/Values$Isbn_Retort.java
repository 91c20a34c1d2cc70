// Written by retort-processor from Values.Isbn; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Constraint;
import dev.retort.validation.Size;
import dev.retort.validation.Source;

/// The codec of [Isbn].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Isbn_Retort implements Scalar<Values.Isbn> {

    static final Values$Isbn_Retort CODEC = new Values$Isbn_Retort();

    static {
        Generated.register(1, Values.Isbn.class, CODEC);
    }

    private static final Constraint<Object> DIGITS_SIZE = new Size(10, Integer.MAX_VALUE, "character");
    private static final Constraint<Object> DIGITS_SIZE_2 = new Size(0, 17, "character");

    private Values$Isbn_Retort() {}

    @Override
    public Values.Isbn read(Source in) {
        String value = in.readString();
        if (value == null) return null;
        boolean good = in.check(value, DIGITS_SIZE)
                & in.check(value, DIGITS_SIZE_2);
        if (!good) return null;
        try {
            return Values.Isbn.parse(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Values.Isbn value) {
        out.value(value.digits());
    }

    @Override
    public String format(Values.Isbn value) {
        return value.digits();
    }
}
