// Written by retort-processor from Address.Reference; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import dev.retort.validation.Source;
import java.util.UUID;

/// The codec of [Reference].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Address$Reference_Retort implements Scalar<Address.Reference> {

    static final Address$Reference_Retort CODEC = new Address$Reference_Retort();

    static {
        Generated.register(1, Address.Reference.class, CODEC);
    }

    private Address$Reference_Retort() {}

    @Override
    public Address.Reference read(Source in) {
        UUID value = Scalars.UUID.read(in);
        if (value == null) return null;
        try {
            return new Address.Reference(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Address.Reference value) {
        Scalars.UUID.write(out, value.id());
    }

    @Override
    public String format(Address.Reference value) {
        return Scalars.UUID.format(value.id());
    }
}
