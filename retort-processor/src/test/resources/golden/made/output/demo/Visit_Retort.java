// Written by retort-processor from Visit; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.json.Scalars;
import java.time.Instant;
import java.util.UUID;

/// The codec of [Visit].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Visit_Retort implements Codec<Visit> {

    static final Visit_Retort CODEC = new Visit_Retort();

    static {
        Generated.register(1, Visit.class, CODEC);
    }

    private static final Names NAMES = Names.of("id", "from", "guest", "\u0000");

    private Visit_Retort() {}

    @Override
    public Visit read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        Instant from = null;
        String guest = null;
        Visit kept = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 1 -> from = Scalars.INSTANT.read(in);
                case 2 -> {
                    if (!in.readNull()) {
                        guest = in.readString();
                    }
                }
                case 3 -> kept = in.readKept(NAMES, Visit.class);
                default -> in.passOver(NAMES);
            }
        }
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Visit(kept == null ? UUID.randomUUID() : kept.id(),
                    (seen >> 1 & 1) == 0 ? Instant.now() : from,
                    guest);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Visit value) {
        out.beginObject();
        out.keep(value);
        Scalars.UUID.write(out.name(NAMES, 0), value.id());
        Scalars.INSTANT.write(out.name(NAMES, 1), value.from());
        if (value.guest() != null) {
            out.name(NAMES, 2).value(value.guest());
        }
        out.endObject();
    }
}
