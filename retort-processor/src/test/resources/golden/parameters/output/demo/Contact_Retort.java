// Written by retort-processor from Contact; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import java.util.Optional;

/// The codec of [Contact].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Contact_Retort implements Codec<Contact> {

    static final Contact_Retort CODEC = new Contact_Retort();

    static {
        Generated.register(1, Contact.class, CODEC);
    }

    private static final Names NAMES = Names.of("mail-address", "phone");
    private static final long REQUIRED = 0b1L;

    private Contact_Retort() {}

    @Override
    public Contact read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String mail = null;
        Optional<String> phone = Optional.empty();
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> mail = in.readString();
                case 1 -> {
                    if (!in.readNull()) {
                        String phoneValue = in.readString();
                        phone = Optional.ofNullable(phoneValue);
                    }
                }
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Contact(mail, phone);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Contact value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.mail());
        if (value.phone().isPresent()) {
            out.name(NAMES, 1).value(value.phone().get());
        }
        out.endObject();
    }
}
