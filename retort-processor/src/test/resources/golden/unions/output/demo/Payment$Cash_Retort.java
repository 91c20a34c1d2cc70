// Written by retort-processor from Payment.Cash; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [Cash].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Payment$Cash_Retort implements Codec<Payment.Cash> {

    static final Payment$Cash_Retort CODEC = new Payment$Cash_Retort();

    static {
        Generated.register(1, Payment.Cash.class, CODEC);
    }

    private static final Names NAMES = Names.of();

    private Payment$Cash_Retort() {}

    @Override
    public Payment.Cash read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                default -> in.skip();
            }
        }
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Payment.Cash();
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Payment.Cash value) {
        out.beginObject();
        out.endObject();
    }
}
