// Written by retort-processor from Payment; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Tag;

/// The codec of [Payment].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Payment_Retort implements Codec<Payment> {

    static final Payment_Retort CODEC = new Payment_Retort();

    static {
        Generated.register(1, Payment.class, CODEC);
    }

    private static final Tag TAG = new Tag("kind", "card", "Cash");

    private Payment_Retort() {}

    @Override
    public Payment read(JsonReader in) {
        return switch (TAG.read(in)) {
            case 0 -> Payment$Card_Retort.CODEC.read(in);
            case 1 -> Payment$Cash_Retort.CODEC.read(in);
            default -> null;
        };
    }

    @Override
    public void write(JsonWriter out, Payment value) {
        switch (value) {
            case Payment.Card choice -> Payment$Card_Retort.CODEC.write(TAG.write(out, 0), choice);
            case Payment.Cash choice -> Payment$Cash_Retort.CODEC.write(TAG.write(out, 1), choice);
        }
    }
}
