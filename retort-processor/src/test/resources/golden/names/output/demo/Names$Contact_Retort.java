// Written by retort-processor from Names.Contact; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Tag;

/// The codec of [Contact].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Names$Contact_Retort implements Codec<Names.Contact> {

    static final Names$Contact_Retort CODEC = new Names$Contact_Retort();

    static {
        Generated.register(1, Names.Contact.class, CODEC);
    }

    private static final Tag TAG = new Tag("type", "EMail");

    private Names$Contact_Retort() {}

    @Override
    public Names.Contact read(JsonReader in) {
        return switch (TAG.read(in)) {
            case 0 -> Names$Contact$eMail_Retort.CODEC.read(in);
            default -> null;
        };
    }

    @Override
    public void write(JsonWriter out, Names.Contact value) {
        switch (value) {
            case Names.Contact.eMail choice -> Names$Contact$eMail_Retort.CODEC.write(TAG.write(out, 0), choice);
        }
    }
}
