// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Invalid;
import dev.retort.validation.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An order of a shop, with codecs in the shape in which they are generated.
record Order(UUID id, Channel channel, Customer customer, List<Line> lines, Optional<String> note, boolean gift) {

    static final Codec<Order> CODEC = new OrderCodec();

    Order {
        if (gift && note.isEmpty())
            throw Invalid.at("note", "a gift needs a note").and("", "is no gift");
        if (channel == Channel.PHONE && lines.size() > 2)
            throw new IllegalArgumentException("too much for a phone call");
        if (channel == Channel.SHOP && lines.isEmpty()) throw new IllegalStateException("secret of the program");
    }

    enum Channel {
        WEB,
        PHONE,
        SHOP
    }

    record Customer(String name, Optional<String> email) {}

    record Line(String isbn, int quantity, BigDecimal price) {}

    private static final class OrderCodec implements Codec<Order> {
        private static final Names NAMES = Names.of("id", "channel", "customer", "lines", "note", "gift");
        private static final Scalar<Channel> CHANNEL = Scalars.ofEnum(Channel.values());
        private static final Codec<Customer> CUSTOMER = new CustomerCodec();
        private static final Codec<Line> LINE = new LineCodec();

        @Override
        public Order read(JsonReader in) {
            int faults = in.faultCount();
            if (!in.beginObject()) return null;
            int object = in.valueStart();
            UUID id = null;
            Channel channel = null;
            Customer customer = null;
            List<Line> lines = null;
            Optional<String> note = Optional.empty();
            boolean gift = false;
            long seen = 0;
            for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
                switch (member) {
                    case 0 -> id = Scalars.UUID.read(in);
                    case 1 -> channel = CHANNEL.read(in);
                    case 2 -> customer = CUSTOMER.read(in);
                    case 3 -> lines = lines(in);
                    case 4 -> {
                        if (!in.readNull()) note = Optional.ofNullable(in.readString());
                    }
                    default -> gift = in.readBoolean();
                }
            }
            in.missing(object, NAMES, 0b001111 & ~seen);
            if (in.partial() || in.faultCount() != faults) return null;
            try {
                return new Order(id, channel, customer, lines, note, gift);
            } catch (RuntimeException refusal) {
                in.refused(object, refusal);
                return null;
            }
        }

        private static List<Line> lines(JsonReader in) {
            if (!in.beginArray()) return null;
            int array = in.valueStart();
            var lines = new ArrayList<Line>();
            while (in.nextElement()) lines.add(LINE.read(in));
            if (lines.size() > 3)
                in.faultAt(array, dev.retort.validation.Rule.of("size", "must have at most 3 elements"));
            return lines;
        }

        @Override
        public void write(JsonWriter out, Order order) {
            out.beginObject();
            Scalars.UUID.write(out.name(NAMES, 0), order.id);
            CHANNEL.write(out.name(NAMES, 1), order.channel);
            CUSTOMER.write(out.name(NAMES, 2), order.customer);
            out.name(NAMES, 3).beginArray();
            for (Line line : order.lines) LINE.write(out, line);
            out.endArray();
            if (order.note.isPresent()) out.name(NAMES, 4).value(order.note.get());
            out.name(NAMES, 5).value(order.gift);
            out.endObject();
        }
    }

    private static final class CustomerCodec implements Codec<Customer> {
        private static final Names NAMES = Names.of("name", "email");

        @Override
        public Customer read(JsonReader in) {
            int faults = in.faultCount();
            if (!in.beginObject()) return null;
            int object = in.valueStart();
            String name = null;
            Optional<String> email = Optional.empty();
            long seen = 0;
            for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
                switch (member) {
                    case 0 -> name = in.readString();
                    default -> {
                        if (!in.readNull()) email = Optional.ofNullable(in.readString());
                    }
                }
            }
            in.missing(object, NAMES, 0b01 & ~seen);
            return in.partial() || in.faultCount() != faults ? null : new Customer(name, email);
        }

        @Override
        public void write(JsonWriter out, Customer customer) {
            out.beginObject();
            out.name(NAMES, 0).value(customer.name);
            if (customer.email.isPresent()) out.name(NAMES, 1).value(customer.email.get());
            out.endObject();
        }
    }

    private static final class LineCodec implements Codec<Line> {
        private static final Names NAMES = Names.of("isbn", "quantity", "price");

        @Override
        public Line read(JsonReader in) {
            int faults = in.faultCount();
            if (!in.beginObject()) return null;
            int object = in.valueStart();
            String isbn = null;
            int quantity = 0;
            BigDecimal price = null;
            long seen = 0;
            for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
                switch (member) {
                    case 0 -> isbn = in.readString();
                    case 1 -> in.check(quantity = in.readInt(), Bound.POSITIVE);
                    default -> in.check(price = in.readBigDecimal(), Bound.POSITIVE_OR_ZERO);
                }
            }
            in.missing(object, NAMES, 0b111 & ~seen);
            return in.partial() || in.faultCount() != faults ? null : new Line(isbn, quantity, price);
        }

        @Override
        public void write(JsonWriter out, Line line) {
            out.beginObject();
            out.name(NAMES, 0).value(line.isbn);
            out.name(NAMES, 1).value(line.quantity);
            out.name(NAMES, 2).value(line.price);
            out.endObject();
        }
    }
}
