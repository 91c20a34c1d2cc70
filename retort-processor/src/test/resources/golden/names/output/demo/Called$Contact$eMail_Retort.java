// Written by retort-processor from Called.Contact.eMail; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [eMail].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Called$Contact$eMail_Retort implements Codec<Called.Contact.eMail> {

    static final Called$Contact$eMail_Retort CODEC = new Called$Contact$eMail_Retort();

    static {
        Generated.register(1, Called.Contact.eMail.class, CODEC);
    }

    private static final Names NAMES = Names.of("Address");
    private static final long REQUIRED = 0b1L;

    private Called$Contact$eMail_Retort() {}

    @Override
    public Called.Contact.eMail read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String address = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> address = in.readString();
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Called.Contact.eMail(address);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Called.Contact.eMail value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.address());
        out.endObject();
    }
}
