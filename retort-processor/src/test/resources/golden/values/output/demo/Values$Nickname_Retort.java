// Written by retort-processor from Values.Nickname; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Source;

/// The codec of [Nickname].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Values$Nickname_Retort implements Scalar<Values.Nickname> {

    static final Values$Nickname_Retort CODEC = new Values$Nickname_Retort();

    static {
        Generated.register(1, Values.Nickname.class, CODEC);
    }

    private Values$Nickname_Retort() {}

    @Override
    public Values.Nickname read(Source in) {
        Values.Name value = Values$Name_Retort.CODEC.read(in);
        if (value == null) return null;
        try {
            return new Values.Nickname(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Values.Nickname value) {
        Values$Name_Retort.CODEC.write(out, value.name());
    }

    @Override
    public String format(Values.Nickname value) {
        return Values$Name_Retort.CODEC.format(value.name());
    }
}
