// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import dev.retort.bench.netty.Order.Address;
import dev.retort.bench.netty.Order.Customer;
import dev.retort.bench.netty.Order.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/// Reads and validates an order in one pass. A wrong value is recorded, replaced by a stand-in and does not
/// stop the pass, so that every fault is found; a member that never came is `null`, or [#ABSENT] where it is
/// a number.
final class OrderReader {

    private static final UUID NIL = new UUID(0, 0);
    private static final Address NO_ADDRESS = new Address("", "", "", "");
    private static final Customer NO_CUSTOMER = new Customer("", "", NO_ADDRESS);
    private static final Item NO_ITEM = new Item("", "", 0, 0);
    private static final Order NO_ORDER = new Order(NIL, NO_CUSTOMER, List.of(), Optional.empty(), false, List.of());

    /// No number of an order may be negative, and a wrong one is read as 0.
    private static final long ABSENT = -1;

    private final JsonParser json;
    private final Faults faults;

    OrderReader(JsonParser json, Faults faults) {
        this.json = json;
        this.faults = faults;
    }

    /// The order, which means something only when no fault was recorded.
    ///
    /// @throws StreamReadException when the body is not exactly one JSON value
    Order read() {
        json.nextToken();
        var order = order();
        if (json.nextToken() != null) throw new StreamReadException(json, "something follows the order");
        return order;
    }

    private Order order() {
        UUID id = null;
        Customer customer = null;
        List<Item> items = null;
        Optional<String> note = Optional.empty();
        Boolean express = null;
        List<String> tags = List.of();
        if (!isObject()) return NO_ORDER;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = uuid();
                case "customer" -> customer = customer();
                case "items" -> items = items();
                case "note" -> note = note();
                case "express" -> express = flag();
                case "tags" -> tags = tags();
                default -> json.skipChildren();
            }
        }
        return new Order(
                require(id, "id", NIL),
                require(customer, "customer", NO_CUSTOMER),
                require(items, "items", List.of()),
                note,
                require(express, "express", false),
                tags);
    }

    private Customer customer() {
        if (!isObject()) return NO_CUSTOMER;
        String name = null;
        String email = null;
        Address address = null;
        for (var member = json.nextName(); member != null; member = json.nextName()) {
            json.nextToken();
            switch (member) {
                case "name" -> name = line(80);
                case "email" -> email = email();
                case "address" -> address = address();
                default -> json.skipChildren();
            }
        }
        return new Customer(
                require(name, "name", ""), require(email, "email", ""), require(address, "address", NO_ADDRESS));
    }

    private Address address() {
        if (!isObject()) return NO_ADDRESS;
        String street = null;
        String city = null;
        String zip = null;
        String country = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "street" -> street = line(120);
                case "city" -> city = line(120);
                case "zip" -> zip = shaped("00000", "must match [0-9]{5}");
                case "country" -> country = shaped("AA", "must match [A-Z]{2}");
                default -> json.skipChildren();
            }
        }
        return new Address(
                require(street, "street", ""),
                require(city, "city", ""),
                require(zip, "zip", ""),
                require(country, "country", ""));
    }

    private List<Item> items() {
        if (!isArray()) return List.of();
        var items = new ArrayList<Item>(8);
        while (json.nextToken() != JsonToken.END_ARRAY) items.add(item());
        if (items.size() < 6 || items.size() > 8) fault("size", "must have 6 to 8 items");
        return items;
    }

    private Item item() {
        if (!isObject()) return NO_ITEM;
        String sku = null;
        String title = null;
        long quantity = ABSENT;
        long price = ABSENT;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "sku" -> sku = shaped("AAA-0000", "must match [A-Z]{3}-[0-9]{4}");
                case "title" -> title = line(120);
                case "quantity" -> quantity = number(100);
                case "price" -> price = number(Long.MAX_VALUE);
                default -> json.skipChildren();
            }
        }
        if (quantity == ABSENT) missing("quantity");
        if (price == ABSENT) missing("price");
        return new Item(require(sku, "sku", ""), require(title, "title", ""), (int) quantity, price);
    }

    private Optional<String> note() {
        if (json.currentToken() == JsonToken.VALUE_NULL) return Optional.empty();
        var note = text();
        if (note != null) checkLength(note, 200);
        return Optional.ofNullable(note);
    }

    private List<String> tags() {
        if (!isArray()) return List.of();
        var tags = new ArrayList<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) tags.add(line(Integer.MAX_VALUE));
        if (tags.size() > 10) fault("size", "must have at most 10 items");
        return tags;
    }

    private UUID uuid() {
        var text = text();
        if (text == null) return NIL;
        // UUID.fromString takes shorter groups too.
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException wrong) {
                // It is reported below, with the texts of a wrong length.
            }
        }
        fault("format", "must be a UUID");
        return NIL;
    }

    private String email() {
        var text = text();
        if (text == null) return "";
        int at = text.indexOf('@');
        boolean valid = at > 0 && at < text.length() - 1 && text.indexOf('@', at + 1) < 0 && text.indexOf(' ') < 0;
        if (!valid) fault("email", "must be an e-mail address");
        return text;
    }

    private String line(int longest) {
        var text = text();
        if (text == null) return "";
        if (text.isBlank()) fault("not_blank", "must not be blank");
        checkLength(text, longest);
        return text;
    }

    private void checkLength(String text, int longest) {
        if (text.length() <= longest) return;
        if (text.codePointCount(0, text.length()) > longest) {
            fault("size", "must have at most " + longest + " characters");
        }
    }

    /// @param shape `A` stands for an upper-case letter, `0` for a digit, all else for itself
    private String shaped(String shape, String detail) {
        var text = text();
        if (text == null) return "";
        if (!hasShape(text, shape)) fault("pattern", detail);
        return text;
    }

    private static boolean hasShape(String text, String shape) {
        if (text.length() != shape.length()) return false;
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(i);
            boolean fits = switch (shape.charAt(i)) {
                case 'A' -> c >= 'A' && c <= 'Z';
                case '0' -> c >= '0' && c <= '9';
                default -> c == shape.charAt(i);
            };
            if (!fits) return false;
        }
        return true;
    }

    private @Nullable String text() {
        if (json.currentToken() == JsonToken.VALUE_STRING) return json.getString();
        wrongType("a string");
        return null;
    }

    private long number(long greatest) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrongType("an integer");
            return 0;
        }
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            fault("type", "must be an integer of 64 bits");
            return 0;
        }
        long value = json.getLongValue();
        if (value >= 1 && value <= greatest) return value;
        if (value < 1) fault("minimum", "must be at least 1");
        else fault("maximum", "must be at most " + greatest);
        return 0;
    }

    private boolean flag() {
        if (!json.currentToken().isBoolean()) wrongType("a boolean");
        return json.currentToken() == JsonToken.VALUE_TRUE;
    }

    private boolean isObject() {
        if (json.currentToken() == JsonToken.START_OBJECT) return true;
        wrongType("an object");
        return false;
    }

    private boolean isArray() {
        if (json.currentToken() == JsonToken.START_ARRAY) return true;
        wrongType("an array");
        return false;
    }

    private <T> T require(@Nullable T value, String member, T standIn) {
        if (value != null) return value;
        missing(member);
        return standIn;
    }

    /// Called at the end of the object that lacks a member, where the parser's place is the object's own.
    private void missing(String member) {
        faults.add(pointer() + '/' + member, "required", "is required");
    }

    private void wrongType(String expected) {
        fault("type", "must be " + expected);
        json.skipChildren();
    }

    private void fault(String code, String detail) {
        faults.add(pointer(), code, detail);
    }

    private String pointer() {
        return json.streamReadContext().pathAsPointer().toString();
    }
}
