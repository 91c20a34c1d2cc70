// Written by retort-processor from Item; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.validation.Bound;

/// The codec of [Item].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Item_Retort implements Codec<Item> {

    static final Item_Retort CODEC = new Item_Retort();

    static {
        Generated.register(1, Item.class, CODEC);
    }

    private static final Names NAMES = Names.of("name", "price");
    private static final long REQUIRED = 0b11L;

    private Item_Retort() {}

    @Override
    public Item read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String name = null;
        double price = 0;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> name = in.readString();
                case 1 -> {
                    price = in.readDouble();
                    in.check(price, Bound.POSITIVE);
                }
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Item(name, price);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Item value) {
        out.beginObject();
        out.name(NAMES, 0).value(value.name());
        out.name(NAMES, 1).value(value.price());
        out.endObject();
    }
}
