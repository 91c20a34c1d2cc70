// Written by retort-processor from Address.Line; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Source;

/// The codec of [Line].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Address$Line_Retort implements Scalar<Address.Line> {

    static final Address$Line_Retort CODEC = new Address$Line_Retort();

    static {
        Generated.register(1, Address.Line.class, CODEC);
    }

    private Address$Line_Retort() {}

    @Override
    public Address.Line read(Source in) {
        String value = in.readString();
        if (value == null) return null;
        try {
            return new Address.Line(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Address.Line value) {
        out.value(value.text());
    }

    @Override
    public String format(Address.Line value) {
        return value.text();
    }
}
