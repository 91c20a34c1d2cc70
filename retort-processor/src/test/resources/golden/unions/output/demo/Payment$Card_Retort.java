// Written by retort-processor from Payment.Card; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.validation.Constraint;
import dev.retort.validation.Size;

/// The codec of [Card].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Payment$Card_Retort implements Codec<Payment.Card> {

    static final Payment$Card_Retort CODEC = new Payment$Card_Retort();

    static {
        Generated.register(1, Payment.Card.class, CODEC);
    }

    private static final Names NAMES = Names.of("number");
    private static final long REQUIRED = 0b1L;
    private static final Constraint<Object> NUMBER_SIZE = new Size(4, Integer.MAX_VALUE, "character");

    private Payment$Card_Retort() {}

    @Override
    public Payment.Card read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String number = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> {
                    number = in.readString();
                    in.check(number, NUMBER_SIZE);
                }
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Payment.Card(number);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Payment.Card value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.number());
        out.endObject();
    }
}
