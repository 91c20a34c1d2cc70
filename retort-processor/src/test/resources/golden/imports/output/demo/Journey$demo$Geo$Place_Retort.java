// Written by retort-processor from Geo.Place; edit that instead.
package demo;

import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.validation.Constraint;
import dev.retort.validation.Size;

/// The codec of [Place].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Journey$demo$Geo$Place_Retort implements Codec<Geo.Place> {

    static final Journey$demo$Geo$Place_Retort CODEC = new Journey$demo$Geo$Place_Retort();

    private static final Names NAMES = Names.of("full_name");
    private static final long REQUIRED = 0b1L;
    private static final Constraint<Object> FULL_NAME_SIZE = new Size(1, Integer.MAX_VALUE, "character");

    private Journey$demo$Geo$Place_Retort() {}

    @Override
    public Geo.Place read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String fullName = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> {
                    fullName = in.readString();
                    in.check(fullName, FULL_NAME_SIZE);
                }
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Geo.Place(fullName);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Geo.Place value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.fullName());
        out.endObject();
    }
}
