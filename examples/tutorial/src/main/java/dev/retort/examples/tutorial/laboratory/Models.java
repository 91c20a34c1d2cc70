// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Body;
import dev.retort.Default;
import dev.retort.Form;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bodies with rules.
@Resource
final class Models {

    @Post("/discriminated")
    Owner discriminated(Owner body) {
        return body;
    }

    @Json
    record Owner(Pet pet) {}

    @Post("/union")
    Keeper union(Keeper body) {
        return body;
    }

    @Json
    record Keeper(AnyPet pet) {}

    @Post("/scalar-union")
    Kind scalarUnion(@Body(embed = true) Scalar v) {
        return new Kind(
                v,
                switch (v) {
                    case Scalar.Number number -> "int";
                    case Scalar.Text text -> "str";
                });
    }

    @Json
    record Kind(Scalar v, String type) {}

    @Post("/validators")
    Named validators(Account body) {
        return new Named(body.name);
    }

    /// An account to open.
    @Json
    record Account(String name, String pw, String pw2) {
        Account {
            if (name.contains(" ")) throw Invalid.at("name", "must not contain a space");
            if (!pw.equals(pw2)) throw new IllegalArgumentException("passwords do not match");
            if (!name.isEmpty())
                name = name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).toLowerCase(Locale.ROOT);
        }
    }

    @Json
    record Named(String name) {}

    @Post("/recursive")
    Node recursive(Node body) {
        return body;
    }

    @Json
    record Node(String name, @Default("[]") List<Node> children) {}

    @Post("/price")
    Price price(Price body) {
        return body;
    }

    @Json
    record Price(double price) {}

    @Post("/form")
    Filled form(@Form int a, @Form @Nullable String b, @Form @Default("[]") List<String> tags) {
        return new Filled(a, b, tags);
    }

    @Json
    record Filled(int a, @Nullable String b, List<String> tags) {}
}
