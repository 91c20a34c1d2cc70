// Written by retort-processor from Address.Code; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Source;

/// The codec of [Code].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Address$Code_Retort implements Scalar<Address.Code> {

    static final Address$Code_Retort CODEC = new Address$Code_Retort();

    static {
        Generated.register(1, Address.Code.class, CODEC);
    }

    private Address$Code_Retort() {}

    @Override
    public Address.Code read(Source in) {
        int value = in.readInt();
        try {
            return new Address.Code(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Address.Code value) {
        out.value(value.number());
    }

    @Override
    public String format(Address.Code value) {
        return String.valueOf(value.number());
    }
}
