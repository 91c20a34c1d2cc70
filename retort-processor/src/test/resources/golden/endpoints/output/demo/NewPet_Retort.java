// Written by retort-processor from NewPet; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [NewPet].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class NewPet_Retort implements Codec<NewPet> {

    static final NewPet_Retort CODEC = new NewPet_Retort();

    static {
        Generated.register(1, NewPet.class, CODEC);
    }

    private static final Names NAMES = Names.of("name", "species");
    private static final long REQUIRED = 0b11L;
    private static final Scalar<Species> SPECIES = Scalars.ofEnum(Species.values());

    private NewPet_Retort() {}

    @Override
    public NewPet read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String name = null;
        Species species = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> name = in.readString();
                case 1 -> species = SPECIES.read(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new NewPet(name, species);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, NewPet value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.name());
        SPECIES.write(out.name(NAMES, 1), value.species());
        out.endObject();
    }
}
