// Written by retort-processor from BookLent; edit that instead.
package demo;

import dev.retort.generated.Generated;

/// The status of [BookLent].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class BookLent_Retort {

    static {
        Generated.register(1, BookLent.class, 409);
    }

    private BookLent_Retort() {}
}
