// Written by retort-processor from BookLost; edit that instead.
package demo;

import dev.retort.generated.Generated;

/// The status of [BookLost].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class BookLost_Retort {

    static {
        Generated.register(1, BookLost.class, 410);
    }

    private BookLost_Retort() {}
}
