// Written by retort-processor from Values.Birthday; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import dev.retort.validation.Moment;
import dev.retort.validation.Source;
import java.time.LocalDate;

/// The codec of [Birthday].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Birthday_Retort implements Scalar<Values.Birthday> {

    static final Values$Birthday_Retort CODEC = new Values$Birthday_Retort();

    static {
        Generated.register(1, Values.Birthday.class, CODEC);
    }

    private Values$Birthday_Retort() {}

    @Override
    public Values.Birthday read(Source in) {
        LocalDate value = Scalars.LOCAL_DATE.read(in);
        if (value == null) return null;
        if (!in.check(value, Moment.PAST)) return null;
        try {
            return new Values.Birthday(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Values.Birthday value) {
        Scalars.LOCAL_DATE.write(out, value.day());
    }

    @Override
    public String format(Values.Birthday value) {
        return Scalars.LOCAL_DATE.format(value.day());
    }
}
