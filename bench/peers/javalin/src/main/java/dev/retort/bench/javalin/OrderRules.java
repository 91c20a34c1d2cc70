// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.javalin;

import io.javalin.http.Context;
import io.javalin.validation.BodyValidator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What an order must look like. A rule looks at one place, and passes where there is no such place.
final class OrderRules {

    private static final Pattern SKU = Pattern.compile("[A-Z]{3}-[0-9]{4}");
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final BodyValidator<Order> body;

    private OrderRules(BodyValidator<Order> body) {
        this.body = body;
    }

    /// @throws io.javalin.validation.ValidationException with all broken rules
    static Order read(Context context) {
        var rules = new OrderRules(context.bodyValidator(Order.class));
        rules.members();
        rules.customer();
        for (int i = 0; i < 8; i++) rules.item(i);
        for (int i = 0; i < 10; i++) rules.tag(i);
        return rules.body.get();
    }

    private void members() {
        body.check("id", order -> order.id() != null, "must be there");
        body.check("customer", order -> order.customer() != null, "must be there");
        body.check(
                "items",
                order -> order.items() != null
                        && order.items().size() >= 6
                        && order.items().size() <= 8,
                "must be 6 to 8");
        body.check("note", order -> order.note() == null || order.note().length() <= 200, "must be 200 at most");
        body.check("express", order -> order.express() != null, "must be there");
        body.check("tags", order -> order.tags() == null || order.tags().size() <= 10, "must be 10 at most");
    }

    private void customer() {
        customer("customer.name", Order.Customer::name, name -> line(name, 80));
        customer("customer.email", Order.Customer::email, email -> matches(EMAIL, email));
        customer("customer.address", Order.Customer::address, address -> address != null);
        address("street", Order.Address::street, street -> line(street, 120));
        address("city", Order.Address::city, city -> line(city, 120));
        address("zip", Order.Address::zip, zip -> matches(ZIP, zip));
        address("country", Order.Address::country, country -> matches(COUNTRY, country));
    }

    private void item(int index) {
        item(index, "sku", Order.Item::sku, sku -> matches(SKU, sku));
        item(index, "title", Order.Item::title, title -> line(title, 120));
        item(index, "quantity", Order.Item::quantity, quantity -> quantity >= 1 && quantity <= 100);
        item(index, "price", Order.Item::price, price -> price >= 1);
    }

    private void tag(int index) {
        body.check(
                "tags[" + index + "]",
                order -> order.tags() == null
                        || order.tags().size() <= index
                        || line(order.tags().get(index), Integer.MAX_VALUE),
                "must not be blank");
    }

    private <V> void customer(String place, Function<Order.Customer, V> member, Predicate<V> rule) {
        body.check(
                place,
                order -> order.customer() == null || rule.test(member.apply(order.customer())),
                "is not allowed");
    }

    private <V> void address(String name, Function<Order.Address, V> member, Predicate<V> rule) {
        body.check(
                "customer.address." + name,
                order -> order.customer() == null
                        || order.customer().address() == null
                        || rule.test(member.apply(order.customer().address())),
                "is not allowed");
    }

    private <V> void item(int index, String name, Function<Order.Item, V> member, Predicate<V> rule) {
        body.check(
                "items[" + index + "]." + name,
                order -> order.items() == null
                        || order.items().size() <= index
                        || rule.test(member.apply(order.items().get(index))),
                "is not allowed");
    }

    private static boolean line(String text, int most) {
        return text != null && !text.isBlank() && text.length() <= most;
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
