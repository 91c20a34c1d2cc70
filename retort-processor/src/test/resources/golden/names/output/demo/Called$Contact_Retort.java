// Written by retort-processor from Called.Contact; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Tag;

/// The codec of [Contact].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Called$Contact_Retort implements Codec<Called.Contact> {

    static final Called$Contact_Retort CODEC = new Called$Contact_Retort();

    static {
        Generated.register(1, Called.Contact.class, CODEC);
    }

    private static final Tag TAG = new Tag("type", "EMail");

    private Called$Contact_Retort() {}

    @Override
    public Called.Contact read(JsonReader in) {
        return switch (TAG.read(in)) {
            case 0 -> Called$Contact$eMail_Retort.CODEC.read(in);
            default -> null;
        };
    }

    @Override
    public void write(JsonWriter out, Called.Contact value) {
        switch (value) {
            case Called.Contact.eMail choice -> Called$Contact$eMail_Retort.CODEC.write(TAG.write(out, 0), choice);
        }
    }
}
