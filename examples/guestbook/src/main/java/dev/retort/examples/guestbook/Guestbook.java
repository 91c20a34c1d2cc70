// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.guestbook;

import dev.retort.Info;
import dev.retort.InvalidRequest;
import dev.retort.Retort;
import dev.retort.jte.Jte;

/// A guestbook that browsers read and sign.
public final class Guestbook {

    private Guestbook() {}

    public static void main(String... arguments) {
        boolean port = arguments.length == 2 && arguments[0].equals("--port");
        application().port(port ? Integer.parseInt(arguments[1]) : 8000).start();
    }

    static Retort application() {
        var entries = new Entries();
        return Retort.create()
                .info(Info.of("Guestbook", "1.0")
                        .description("What visitors have to say.")
                        .license("Apache-2.0"))
                .views(Jte.precompiled(Guestbook.class))
                .mount(entries)
                .onError(InvalidRequest.class, entries::again);
    }
}
