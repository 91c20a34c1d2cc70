// Written by retort-processor from Shop.Book; edit that instead.
package demo;

import dev.retort.endpoint.ViewTemplate;
import dev.retort.generated.Generated;

/// The template of [Book].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Shop$Book_Retort {

    static {
        Generated.register(1, Shop.Book.class, new ViewTemplate("books/one.jte"));
    }

    private Shop$Book_Retort() {}
}
