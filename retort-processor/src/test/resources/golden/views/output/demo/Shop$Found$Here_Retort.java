// Written by retort-processor from Shop.Found.Here; edit that instead.
package demo;

import dev.retort.endpoint.ViewTemplate;
import dev.retort.generated.Generated;

/// The template of [Here].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Shop$Found$Here_Retort {

    static {
        Generated.register(1, Shop.Found.Here.class, new ViewTemplate("books/one.jte"));
    }

    private Shop$Found$Here_Retort() {}
}
