// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.customresponse;

import dev.retort.Get;
import dev.retort.Html;
import dev.retort.Resource;
import dev.retort.Retort;

/// A page.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/")
    Html read() {
        return Html.of("""

                    <html>
                        <head>
                            <title>Some HTML in here</title>
                        </head>
                        <body>
                            <h1>Look ma! HTML!</h1>
                        </body>
                    </html>
                \s\s\s\s""");
    }
}
