// Written by retort-processor from Shop.Books; edit that instead.
package demo;

import dev.retort.endpoint.ViewTemplate;
import dev.retort.generated.Generated;

/// The template of [Books].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Shop$Books_Retort {

    static {
        Generated.register(1, Shop.Books.class, new ViewTemplate("books/list.jte"));
    }

    private Shop$Books_Retort() {}
}
