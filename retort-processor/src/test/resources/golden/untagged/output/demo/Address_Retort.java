// Written by retort-processor from Address; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Untagged;
import java.util.List;

/// The codec of [Address].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Address_Retort implements Codec<Address> {

    static final Address_Retort CODEC = new Address_Retort();

    static {
        Generated.register(1, Address.class, CODEC);
    }

    private static final Untagged FORMS = new Untagged(
        "an object, a string or an integer",
        List.of(
            new Untagged.Members(List.of("box", "town"), List.of()),
            new Untagged.Members(List.of("town"), List.of("street"))),
        Untagged.STRING,
        Untagged.NUMBER);

    private Address_Retort() {}

    @Override
    public Address read(JsonReader in) {
        return switch (FORMS.next(in)) {
            case 0 -> Address$Box_Retort.CODEC.read(in);
            case 1 -> Address$Postal_Retort.CODEC.read(in);
            case Untagged.STRING -> Untagged.first(in, Address$Reference_Retort.CODEC, Address$Line_Retort.CODEC);
            case Untagged.NUMBER -> Address$Code_Retort.CODEC.read(in);
            case Untagged.ANY -> Untagged.any(
                in,
                new Untagged.Form<>("Box", Address$Box_Retort.CODEC),
                new Untagged.Form<>("Postal", Address$Postal_Retort.CODEC),
                new Untagged.Form<>("string", Address$Reference_Retort.CODEC),
                new Untagged.Form<>("string", Address$Line_Retort.CODEC),
                new Untagged.Form<>("integer", Address$Code_Retort.CODEC));
            default -> null;
        };
    }

    @Override
    public void write(JsonWriter out, Address value) {
        switch (value) {
            case Address.Postal choice -> Address$Postal_Retort.CODEC.write(out, choice);
            case Address.Box choice -> Address$Box_Retort.CODEC.write(out, choice);
            case Address.Reference choice -> Address$Reference_Retort.CODEC.write(out, choice);
            case Address.Line choice -> Address$Line_Retort.CODEC.write(out, choice);
            case Address.Code choice -> Address$Code_Retort.CODEC.write(out, choice);
        }
    }
}
