// Written by retort-processor from Shop.Found.Nowhere; edit that instead.
package demo;

import dev.retort.endpoint.ViewTemplate;
import dev.retort.generated.Generated;

/// The template of [Nowhere].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Shop$Found$Nowhere_Retort {

    static {
        Generated.register(1, Shop.Found.Nowhere.class, new ViewTemplate("books/none.jte"));
    }

    private Shop$Found$Nowhere_Retort() {}
}
