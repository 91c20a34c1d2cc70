// Written by retort-processor from Names.Contact.eMail; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;

/// The codec of [eMail].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Names$Contact$eMail_Retort implements Codec<Names.Contact.eMail> {

    static final Names$Contact$eMail_Retort CODEC = new Names$Contact$eMail_Retort();

    static {
        Generated.register(1, Names.Contact.eMail.class, CODEC);
    }

    private static final dev.retort.json.Names NAMES = dev.retort.json.Names.of("Address");
    private static final long REQUIRED = 0b1L;

    private Names$Contact$eMail_Retort() {}

    @Override
    public Names.Contact.eMail read(JsonReader in) {
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
            return new Names.Contact.eMail(address);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Names.Contact.eMail value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.address());
        out.endObject();
    }
}
