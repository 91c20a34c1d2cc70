// Written by retort-processor from Values.Celsius; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Source;

/// The codec of [Celsius].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Celsius_Retort implements Scalar<Values.Celsius> {

    static final Values$Celsius_Retort CODEC = new Values$Celsius_Retort();

    static {
        Generated.register(1, Values.Celsius.class, CODEC);
    }

    private Values$Celsius_Retort() {}

    @Override
    public Values.Celsius read(Source in) {
        double value = in.readDouble();
        try {
            return new Values.Celsius(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Values.Celsius value) {
        out.value(value.degrees);
    }

    @Override
    public String format(Values.Celsius value) {
        return String.valueOf(value.degrees);
    }
}
