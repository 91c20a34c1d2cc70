// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.metadata;

import dev.retort.Get;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;

/// What an application tells about itself.
@Resource
public final class Tutorial001 {

    private static final Info INFO = Info.of("ChimichangApp", "0.0.1")
            .summary("Deadpool's favorite app. Nuff said.")
            .description("""

                    ChimichangApp API helps you do awesome stuff. 🚀

                    ## Items

                    You can **read items**.

                    ## Users

                    You will be able to:

                    * **Create users** (_not implemented_).
                    * **Read users** (_not implemented_).
                    """)
            .termsOfService("http://example.com/terms/")
            .contact("Deadpoolio the Amazing", "http://x-force.example.com/contact/", "dp@x-force.example.com")
            .license("Apache 2.0", "https://www.apache.org/licenses/LICENSE-2.0.html");

    public static void mount(Retort app) {
        app.mount(new Tutorial001()).info(INFO);
    }

    @Get("/items/")
    List<Item> list() {
        return List.of(new Item("Katana"));
    }

    @Json
    record Item(String name) {}
}
