// Written by retort-processor from User; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;

/// The codec of [User].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class User_Retort implements Codec<User> {

    static final User_Retort CODEC = new User_Retort();

    static {
        Generated.register(1, User.class, CODEC);
    }

    private static final Names NAMES = Names.of("name");
    private static final long REQUIRED = 0b1L;

    private User_Retort() {}

    @Override
    public User read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String name = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> name = in.readString();
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new User(name);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, User value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.name());
        out.endObject();
    }
}
