// Written by retort-processor from Order; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The codec of [Order].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Order_Retort implements Codec<Order> {

    static final Order_Retort CODEC = new Order_Retort();

    static {
        Generated.register(1, Order.class, CODEC);
    }

    private static final Names NAMES = Names.of("payment", "deposit", "refused");
    private static final long REQUIRED = 0b101L;

    private Order_Retort() {}

    @Override
    public Order read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        Payment payment = null;
        Optional<Payment> deposit = Optional.empty();
        List<Payment> refused = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> payment = Payment_Retort.CODEC.read(in);
                case 1 -> {
                    if (!in.readNull()) {
                        Payment depositValue = Payment_Retort.CODEC.read(in);
                        deposit = Optional.ofNullable(depositValue);
                    }
                }
                case 2 -> refused = readRefused(in);
                default -> in.skip();
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Order(payment, deposit, refused);
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Order value) {
        out.beginObject();
        Payment_Retort.CODEC.write(out.name(NAMES, 0), value.payment());
        if (value.deposit().isPresent()) {
            Payment_Retort.CODEC.write(out.name(NAMES, 1), value.deposit().get());
        }
        out.name(NAMES, 2).beginArray();
        for (Payment element : value.refused()) {
            Payment_Retort.CODEC.write(out, element);
        }
        out.endArray();
        out.endObject();
    }

    private static List<Payment> readRefused(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<Payment>();
        while (in.nextElement()) {
            Payment element = Payment_Retort.CODEC.read(in);
            elements.add(element);
        }
        return elements;
    }
}
