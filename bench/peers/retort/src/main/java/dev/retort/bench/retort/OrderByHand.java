// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Fault;
import dev.retort.Request;
import dev.retort.Response;
import dev.retort.bench.retort.Order.Address;
import dev.retort.bench.retort.Order.Customer;
import dev.retort.bench.retort.Order.Item;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import dev.retort.json.Scalars;
import dev.retort.validation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The order read, checked and answered as one would write it by hand on the framework's reader and writer:
/// what the generated code is measured against. Each check is a comparison in place.
final class OrderByHand {

    private static final Names ORDER = Names.of("id", "customer", "items", "note", "express", "tags");
    private static final Names CUSTOMER = Names.of("name", "email", "address");
    private static final Names ADDRESS = Names.of("street", "city", "zip", "country");
    private static final Names ITEM = Names.of("sku", "title", "quantity", "price");
    private static final Names RECEIPT = Names.of("id", "total", "items", "customer", "express");

    private static final Rule EMAIL = Rule.of("email", "must be an e-mail address");
    private static final Rule SHAPE = Rule.of("pattern", "must have another shape");
    private static final Rule TEXT = Rule.of("text", "must be neither blank nor too long");
    private static final Rule NUMBER = Rule.of("number", "must be positive and not too large");
    private static final Rule COUNT = Rule.of("size", "must have another number of elements");

    private final JsonReader in;

    private OrderByHand(JsonReader in) {
        this.in = in;
    }

    /// Answers one order.
    static Response<byte[]> answer(Request request) {
        byte[] body = request.bytes();
        try {
            var in = new JsonReader(body, body.length, JsonLimits.defaults());
            Order order = new OrderByHand(in).order();
            in.end();
            if (in.faultCount() > 0 || order == null) return refused(422, in.faults());
            return json(Response.ok(receipt(order)));
        } catch (JsonSyntaxException broken) {
            return refused(400, List.of());
        }
    }

    private static byte[] receipt(Order order) {
        var out = new JsonWriter();
        out.beginObject();
        Scalars.UUID.write(out.name(RECEIPT, 0), order.id());
        out.name(RECEIPT, 1).value(order.total());
        out.name(RECEIPT, 2).value(order.items().size());
        out.name(RECEIPT, 3).value(order.customer().name());
        out.name(RECEIPT, 4).value(order.express());
        out.endObject();
        return out.toByteArray();
    }

    private static Response<byte[]> refused(int status, List<Fault> faults) {
        var out = new JsonWriter();
        out.beginObject().name("status").value(status);
        out.name("errors").beginArray();
        for (Fault fault : faults) {
            out.beginObject().name("pointer").value(fault.pointer());
            out.name("detail").value(fault.detail());
            out.endObject();
        }
        out.endArray().endObject();
        return json(Response.of(status, out.toByteArray()));
    }

    private static Response<byte[]> json(Response<byte[]> response) {
        return response.header("Content-Type", "application/json");
    }

    private @Nullable Order order() {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        UUID id = null;
        Customer customer = null;
        List<Item> items = null;
        String note = null;
        boolean express = false;
        List<String> tags = null;
        long seen = 0;
        for (int member; (member = in.nextMember(ORDER, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> id = Scalars.UUID.read(in);
                case 1 -> customer = customer();
                case 2 -> items = items();
                case 3 -> {
                    if (!in.readNull()) {
                        note = in.readString();
                        if (note != null && length(note) > 200) in.fault(TEXT);
                    }
                }
                case 4 -> express = in.readBoolean();
                case 5 -> tags = tags();
                default -> in.skip();
            }
        }
        in.missing(object, ORDER, 0b110111 & ~seen);
        if (in.faultCount() > 0) return null;
        return new Order(id, customer, items, Optional.ofNullable(note), express, tags);
    }

    private @Nullable Customer customer() {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        String name = null;
        String email = null;
        Address address = null;
        long seen = 0;
        for (int member; (member = in.nextMember(CUSTOMER, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> name = text(80);
                case 1 -> {
                    email = in.readString();
                    if (email != null && !isEmail(email)) in.fault(EMAIL);
                }
                case 2 -> address = address();
                default -> in.skip();
            }
        }
        in.missing(object, CUSTOMER, 0b111 & ~seen);
        return in.faultCount() > 0 ? null : new Customer(name, email, address);
    }

    private @Nullable Address address() {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        String street = null;
        String city = null;
        String zip = null;
        String country = null;
        long seen = 0;
        for (int member; (member = in.nextMember(ADDRESS, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> street = text(120);
                case 1 -> city = text(120);
                case 2 -> zip = shaped("00000");
                case 3 -> country = shaped("AA");
                default -> in.skip();
            }
        }
        in.missing(object, ADDRESS, 0b1111 & ~seen);
        return in.faultCount() > 0 ? null : new Address(street, city, zip, country);
    }

    private @Nullable List<Item> items() {
        if (!in.beginArray()) return null;
        int start = in.valueStart();
        var items = new ArrayList<Item>();
        while (in.nextElement()) items.add(item());
        if (items.size() < 6 || items.size() > 8) in.faultAt(start, COUNT);
        return items;
    }

    private @Nullable Item item() {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        String sku = null;
        String title = null;
        int quantity = 0;
        long price = 0;
        long seen = 0;
        for (int member; (member = in.nextMember(ITEM, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> sku = shaped("AAA-0000");
                case 1 -> title = text(120);
                case 2 -> {
                    quantity = in.readInt();
                    if (quantity < 1 || quantity > 100) in.fault(NUMBER);
                }
                case 3 -> {
                    price = in.readLong();
                    if (price < 1) in.fault(NUMBER);
                }
                default -> in.skip();
            }
        }
        in.missing(object, ITEM, 0b1111 & ~seen);
        return in.faultCount() > 0 ? null : new Item(sku, title, quantity, price);
    }

    private @Nullable List<String> tags() {
        if (!in.beginArray()) return null;
        int start = in.valueStart();
        var tags = new ArrayList<String>();
        while (in.nextElement()) tags.add(text(Integer.MAX_VALUE));
        if (tags.size() > 10) in.faultAt(start, COUNT);
        return tags;
    }

    private @Nullable String text(int longest) {
        String text = in.readString();
        if (text != null && (text.isBlank() || length(text) > longest)) in.fault(TEXT);
        return text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// @param shape with `A` for a capital letter and `0` for a digit
    private @Nullable String shaped(String shape) {
        String text = in.readString();
        if (text != null && !hasShape(text, shape)) in.fault(SHAPE);
        return text;
    }

    private static boolean hasShape(String text, String shape) {
        if (text.length() != shape.length()) return false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean fits = switch (shape.charAt(i)) {
                case 'A' -> character >= 'A' && character <= 'Z';
                case '0' -> character >= '0' && character <= '9';
                default -> character == shape.charAt(i);
            };
            if (!fits) return false;
        }
        return true;
    }

    /// Something, an at sign, and labels of letters, digits and hyphens.
    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > 254 || at == text.length() - 1) return false;
        for (int i = 0; i < at; i++) {
            char character = text.charAt(i);
            if (!Character.isLetterOrDigit(character) && ".!#$%&'*+/=?^_`{|}~-".indexOf(character) < 0) return false;
        }
        for (int i = at + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isLetterOrDigit(character) && character != '-' && character != '.') return false;
        }
        return true;
    }
}
